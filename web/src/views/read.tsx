import { useEffect, useRef, useState } from "preact/hooks";
import { useWay } from "../address.ts";
import { Composer } from "../components/composer.tsx";
import { Result } from "../components/result.tsx";
import { useWords, type Words } from "../i18n/index.ts";
import { type Article, NO_ARTICLE } from "../reading/article.ts";
import { makeReady, ReadingFault, readArticle } from "../reading/ask.ts";
import type { Fault, Reading } from "../reading/messages.ts";
import { openFile } from "../reading/open-file.ts";
import { useReadWay } from "../reading/read-address.ts";
import { openSample } from "../reading/samples.ts";

/** The view *Read*: an article comes in and is read at once, in this browser. */
export function ReadView() {
  const words = useWords();
  const way = useReadWay();
  const { at, go } = way;
  const { language } = useWay().address;
  const [article, setArticle] = useState(NO_ARTICLE);
  const [reading, setReading] = useState<Reading | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  /** Only what was asked for last is shown. */
  const latest = useRef(0);
  /** Whether that is an article of the reader's own, which no address names. */
  const own = useRef(false);

  const attempt = async (read: () => Promise<Reading>) => {
    const number = ++latest.current;
    setBusy(true);
    setFault(null);
    try {
      const found = await read();
      if (number === latest.current) setReading(found);
    } catch (error) {
      if (number === latest.current) setFault(faultOf(error));
    } finally {
      if (number === latest.current) setBusy(false);
    }
  };
  const read = async (wished: Article): Promise<Reading> => {
    setArticle(wished);
    const { text, language, published } = wished;
    return readArticle(text, { language: language || undefined, published: published || undefined });
  };
  const readOwn = (open: () => Promise<Article> | Article) => {
    own.current = true;
    go({ sample: null, event: null, why: false });
    attempt(async () => read(await open()));
  };
  const again = () => {
    setReading(null);
    setArticle(NO_ARTICLE);
    go({ sample: null, event: null, why: false });
  };

  useEffect(() => {
    const { sample } = at;
    if (sample === null) {
      if (own.current) return;
      // What was asked for under the former address is not shown under this one.
      latest.current++;
      setReading(null);
      setBusy(false);
      return;
    }
    own.current = false;
    attempt(async () => {
      const opened = await openSample(sample);
      if (opened === null) throw new ReadingFault({ code: "sample-unknown", data: { name: sample } });
      return read(opened);
    });
  }, [at.sample]);
  useEffect(() => {
    if (at.sample === null) makeReady(language);
  }, [language]);
  const shown = useRef(reading);
  useEffect(() => {
    // Where the address names an event, that is what is brought into view.
    const preventScroll = reading !== null && at.event !== null;
    const entry = document.getElementById(reading === null ? "article" : "result");
    if (shown.current !== reading) entry?.focus({ preventScroll });
    shown.current = reading;
  }, [reading]);

  if (reading !== null) return <Result reading={reading} way={way} again={again} />;
  return (
    <Composer
      article={article}
      change={(change) => setArticle({ ...article, ...change })}
      read={(wished) => readOwn(() => wished)}
      open={(file) => readOwn(() => openFile(file))}
      takeSample={(sample) => go({ sample, event: null, why: false })}
      busy={busy}
      problem={fault === null ? null : problemText(fault, words)}
    />
  );
}

const faultOf = (error: unknown): Fault =>
  error instanceof ReadingFault ? error.fault : { code: "failed", data: { reason: String(error) } };

function problemText({ code, data }: Fault, { errors }: Words): string {
  const wordings: Readonly<Record<string, (facts: Fault["data"]) => string>> = errors;
  return (wordings[code] ?? errors.failed)({ reason: code, ...data });
}
