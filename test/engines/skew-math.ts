/** Imported before anything else, it sets the platform's approximate functions off by one unit in the last place. */
import { skewMath } from './approximate-math.ts';

skewMath();
