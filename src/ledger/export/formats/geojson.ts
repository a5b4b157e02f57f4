import { sourceName, sourceUrl } from "../article-id.ts";
import { eventsOf } from "../events.ts";
import type { ExportedEvent, ExportedParticipant } from "../exported-event.ts";
import type { WriteFormat } from "../exporting.ts";

/** GeoJSON (RFC 7946): a point for each event whose place has one. */
export const geojson: WriteFormat = async function* ({ store, choice, tell, leaveOut }) {
  yield '{"type":"FeatureCollection","features":[';
  let between = "\n";
  for await (const events of eventsOf(store, choice)) {
    let features = "";
    for (const event of events) {
      const feature = featureOf(event);
      if (feature === null) leaveOut("no-point");
      else features += between + JSON.stringify(feature);
      if (feature !== null) between = ",\n";
    }
    yield features;
    tell(events.length);
  }
  yield "\n]}\n";
};

function featureOf(event: ExportedEvent): object | null {
  const { place, article } = event;
  if (place === null || place.lat === null || place.lon === null) return null;
  const { story, day, date_start, date_end, type, mode, contexts, quad, score, certainty, polarity, time } = event;
  return {
    type: "Feature",
    id: event.event,
    geometry: { type: "Point", coordinates: [place.lon, place.lat] },
    properties: {
      ...{ story, day, start: date_start, end: date_end, type, mode, contexts, quad, score, certainty, polarity, time },
      symmetric: event.symmetric_act,
      actors: event.actors.map(shortOf),
      recipients: event.recipients.map(shortOf),
      place: place.name,
      country: place.country,
      geonames: place.geonames,
      attribution: event.attribution.map(({ name }) => name),
      evidence: event.excerpt,
      confidence: event.confidence,
      dataset: event.dataset,
      ...{ url: sourceUrl(event), title: article?.title ?? null, publisher: sourceName(event) },
      published: article?.published ?? null,
    },
  };
}

const shortOf = ({ id, name, country, sector }: ExportedParticipant) => ({ id, name, country, sector });
