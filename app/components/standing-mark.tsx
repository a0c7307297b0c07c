import type { Standing } from '#app/domain/codelists.ts';

/** A standing by its shape: diamond off track, triangle watch, disc on track, square done, hollow disc unknown. */
export function StandingMark({
  standing,
  label,
  size = 14,
}: {
  standing: Standing;
  label?: string;
  size?: number;
}) {
  const accessible = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg
      className={`inline-block shrink-0 fill-current ${colours[standing]}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...accessible}
    >
      {shapes[standing]}
    </svg>
  );
}

const colours: Record<Standing, string> = {
  offTrack: 'text-off',
  watch: 'text-watch',
  onTrack: 'text-on',
  done: 'text-done',
  unknown: 'text-muted',
};

const shapes: Record<Standing, React.ReactNode> = {
  offTrack: <path d="M8 0 16 8 8 16 0 8Z" />,
  watch: <path d="M8 1 16 15H0Z" />,
  onTrack: <circle cx="8" cy="8" r="7" />,
  done: <rect x="1.5" y="1.5" width="13" height="13" rx="1" />,
  unknown: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
};
