import { useRef, useState } from "preact/hooks";
import { useWords } from "../i18n/index.ts";
import type { Article } from "../reading/article.ts";
import { SAMPLES } from "../reading/samples.ts";
import { Choice } from "./field.tsx";
import { useDrop } from "./use-drop.ts";

interface Wishes {
  article: Article;
  change: (change: Partial<Article>) => void;
  read: (article: Article) => void;
  open: (file: File) => void;
  takeSample: (name: string) => void;
  busy: boolean;
  /** What was wrong with the last wish. */
  problem: string | null;
}

/** Where an article comes in: pasted, typed, dropped, opened, or a sample. */
export function Composer({ article, change, read, open, takeSample, busy, problem }: Wishes) {
  const words = useWords();
  const { compose } = words;
  const file = useRef<HTMLInputElement>(null);
  const [sample, setSample] = useState("");
  const drop = useDrop(open);
  const submit = (event: Event) => {
    event.preventDefault();
    read(article);
  };
  return (
    <form class="composer" onSubmit={submit} aria-labelledby="compose-title">
      <h1 id="compose-title">{compose.title}</h1>
      <p class="lead">{compose.lead}</p>
      <div class={drop.over ? "drop over" : "drop"} {...drop.handlers}>
        <label for="article">{compose.text}</label>
        <textarea
          id="article"
          rows={10}
          value={article.text}
          spellcheck={false}
          aria-describedby="article-hint"
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          onPaste={({ currentTarget }) => {
            if (currentTarget.value === "") setTimeout(() => read({ ...article, text: currentTarget.value }));
          }}
        />
        <p id="article-hint" class="hint">
          {drop.over ? compose.drop : compose.hint}
        </p>
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="wishes">
        <Choice
          label={compose.language}
          none={compose.auto}
          value={article.language}
          change={(language) => change({ language })}
        >
          {Object.entries(words.languages)}
        </Choice>
        <label class="field">
          <span>{compose.published}</span>
          <input
            type="date"
            value={article.published}
            onInput={({ currentTarget }) => change({ published: currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{compose.sample}</span>
          <select
            id="sample"
            value={sample}
            onChange={({ currentTarget }) => {
              setSample(currentTarget.value);
              if (currentTarget.value !== "") takeSample(currentTarget.value);
            }}
          >
            <option value="">{compose.sampleChoice}</option>
            {Object.entries(words.languages).map(([tag, language]) => (
              <optgroup key={tag} label={language}>
                {SAMPLES.map((kind) => (
                  <option key={kind} value={`${tag}-${kind}`}>
                    {compose.samples[kind]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <div class="acts">
          <button type="button" onClick={() => file.current?.click()}>
            {compose.file}
          </button>
          <button type="submit" class="main" aria-disabled={busy}>
            {compose.read}
          </button>
        </div>
      </div>
      <input
        ref={file}
        type="file"
        accept=".txt,.html,.htm,text/plain,text/html"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen !== undefined) open(chosen);
          currentTarget.value = "";
        }}
      />
      <p class="hint">{compose.invented}</p>
      <p class="hint" role="status">
        {busy ? compose.loading : ""}
      </p>
    </form>
  );
}
