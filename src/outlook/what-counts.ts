/**
 * What counts as done, of rows of `dyad_events`: told as so, as over or going on, and not as merely possible. What was announced, feared or
 * denied is foreseen by nobody's forecast.
 */
export const DONE =
  "dyad_events.polarity = 'affirmed' AND dyad_events.time <> 'future' AND dyad_events.certainty <> 'possible'";
