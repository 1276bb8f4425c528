import css from './Shell.module.css';

/** The pulse line of the report's header. */
export function Brand() {
  return (
    <span className={css.brand}>
      <svg viewBox="0 0 32 20" width="30" height="19" aria-hidden="true">
        <path
          d="M1 11h7l3-8 5 15 4-10 2 3h9"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Pulso
    </span>
  );
}
