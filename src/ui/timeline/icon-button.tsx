/** A button with a drawing, and its name for those who do not see it. */
interface IconButtonProps {
  readonly icon: string; // SVG that comes with the program
  readonly label: string;
  readonly onPress: () => void;
  readonly isOff: boolean;
  readonly tone?: string;
  readonly id?: string;
}

export function IconButton({ icon, label, onPress, isOff, tone = '', id }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon ${tone}`}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onPress}
      data-testid={id}
      dangerouslySetInnerHTML={{ __html: icon }}
    />
  );
}
