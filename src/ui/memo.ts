/** A panel that is drawn again only when one of its properties is another. */
import { Component, type ComponentChild, type FunctionComponent, h } from 'preact';

export function memo<P extends object>(draw: (props: P) => ComponentChild): FunctionComponent<P> {
  class Kept extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return (Object.keys(next) as (keyof P)[]).some((key) => next[key] !== (this.props as P)[key]);
    }

    override render(): ComponentChild {
      return draw(this.props as P);
    }
  }
  return (props) => h(Kept as never, props as never);
}
