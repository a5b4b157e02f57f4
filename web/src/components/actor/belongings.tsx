import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { ActorPage } from "../../asking/answers.ts";
import { useNames } from "../../asking/names.ts";
import { useWords } from "../../i18n/index.ts";
import { useOfficeText, useSpanText } from "./office-text.ts";

type Actor = ActorPage["actor"];
const FEW = 8;

/** Offices held, bodies belonged to, members and times of rule, each with its dates. */
export function Belongings({ actor }: { actor: Actor }) {
  const { actor: say, offices: kinds } = useWords();
  const spanText = useSpanText();
  const offices = useMemo(() => inForceFirst(actor.offices, Object.keys(kinds)), [actor, kinds]);
  return (
    <aside class="belongings">
      <List title={say.offices} items={offices}>
        {(office) => <Office office={office} actor={actor} />}
      </List>
      <List title={say.memberOf} items={actor.memberOf}>
        {(one) => <Belonging {...one} />}
      </List>
      <List title={say.members} items={actor.members}>
        {(one) => <Belonging {...one} />}
      </List>
      <List title={say.ruled} items={actor.ruled}>
        {({ from, to }) => spanText(from, to)}
      </List>
    </aside>
  );
}

/** Offices in force first, the highest kinds of them before the others; then those of the past, the latest first as they came. */
function inForceFirst(offices: Actor["offices"], kinds: readonly string[]): Actor["offices"] {
  const rank = (office: string) => (kinds.indexOf(office) + kinds.length + 1) % (kinds.length + 1);
  const [held, past] = [offices.filter(({ to }) => to === ""), offices.filter(({ to }) => to !== "")];
  return [...held.sort((one, other) => rank(one.office) - rank(other.office)), ...past];
}

function Office({ office, actor }: { office: Actor["offices"][number]; actor: Actor }) {
  const { link } = useWay();
  const { offices } = useWords();
  const nameOf = useNames();
  const officeText = useOfficeText();
  const spanText = useSpanText();
  const { person, personName, body, bodyName, from, to } = office;
  // Of a state or body one asks who held its offices, of a person whose offices it held.
  const own = person === actor.id;
  return (
    <>
      {own ? (
        officeText(office.office, nameOf(body, bodyName))
      ) : (
        <>
          <a href={link({ facts: { id: person } })}>{personName}</a>, {offices[office.office] ?? office.office}
        </>
      )}{" "}
      <span class="faint">{spanText(from, to)}</span>
    </>
  );
}

function Belonging({ id, name, from, to }: Actor["members"][number]) {
  const { link } = useWay();
  const nameOf = useNames();
  const spanText = useSpanText();
  return (
    <>
      <a href={link({ facts: { id } })}>{nameOf(id, name)}</a>{" "}
      {(from !== null || to !== null) && <span class="faint">{spanText(from, to)}</span>}
    </>
  );
}

interface Listed<Item> {
  title: string;
  items: readonly Item[];
  children: (item: Item) => ComponentChildren;
}

function List<Item>({ title, items, children }: Listed<Item>) {
  const { actor } = useWords();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.slice(0, all ? undefined : FEW).map((item, index) => (
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
      {items.length > FEW && (
        <p class="acts small">
          <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? actor.fewer : actor.all(items.length)}
          </button>
        </p>
      )}
    </section>
  );
}
