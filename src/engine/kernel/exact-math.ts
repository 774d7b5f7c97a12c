/** Transcendental functions with the same bits in every JavaScript engine; `Math` has these only approximately. */
import atan2 from '@stdlib/math-base-special-atan2';
import cos from '@stdlib/math-base-special-cos';
import exp from '@stdlib/math-base-special-exp';
import hypot from '@stdlib/math-base-special-hypot';
import ln from '@stdlib/math-base-special-ln';
import pow from '@stdlib/math-base-special-pow';
import sin from '@stdlib/math-base-special-sin';

export { atan2, cos, exp, hypot, ln, pow, sin };
