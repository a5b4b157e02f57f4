"""Trains teachers of the parser on one GPU and labels sentences with the trees they agree on.

    python3 teach.py train FOLDER LANGUAGE SEED SECONDS     one teacher, FOLDER/LANGUAGE.SEED.pt
    python3 teach.py label FOLDER LANGUAGE SEEDS OUT        trees of FOLDER/LANGUAGE.texts.json.gz by all teachers together

TEACH_SMALL=1 tries both on a processor in a minute, with a small teacher that learns nothing worth having.

FOLDER is what `npm run train -- teacher-texts` wrote. A teacher is a graph-based parser (Dozat and Manning 2017): three layers of LSTMs both
ways over words, characters, kind of treebank and given vectors, biaffine scores of heads and relations. It is too slow to read news with; what
it says of text without trees teaches the parser that is not (Petrov et al. 2010).
"""
import gzip, json, os, random, sys, time
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

torch.set_float32_matmul_precision("high")
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
SMALL = os.environ.get("TEACH_SMALL") == "1"
HIDDEN = 64 if SMALL else 400
LAYERS = 3
BATCH = 1000 if SMALL else 5000
CHARS = 18


def load(folder, name):
    with gzip.open(f"{folder}/{name}.json.gz", "rt") as file:
        return json.load(file)


class Vocabulary:
    """Indices of what was met in training; 0 is padding, 1 the unknown, 2 the root."""

    def __init__(self, trees, folder, language):
        counts = {}
        for tree in trees:
            for form in tree["f"]:
                counts[form.lower()] = counts.get(form.lower(), 0) + 1
        self.words = {w: i + 3 for i, w in enumerate(sorted(w for w, n in counts.items() if n > 1))}
        self.chars = {c: i + 3 for i, c in enumerate(sorted({c for t in trees for f in t["f"] for c in f}))}
        self.relations = sorted({r for t in trees for r in t["r"]})
        self.tags = sorted({u for t in trees for u in t["u"]})
        self.relation_of = {r: i for i, r in enumerate(self.relations)}
        self.tag_of = {u: i for i, u in enumerate(self.tags)}
        self.vectors = None
        self.vector_of = {}
        if os.path.exists(f"{folder}/{language}.vectors.bin"):
            names = load(folder, f"{language}.vectors")
            values = np.fromfile(f"{folder}/{language}.vectors.bin", dtype=np.int8).reshape(len(names), -1)
            self.vector_of = {w: i + 1 for i, w in enumerate(names)}
            self.vectors = np.concatenate([np.zeros((1, values.shape[1]), np.float32), values.astype(np.float32) / 25])

    def encode(self, forms, group):
        lower = [f.lower() for f in forms]
        chars = np.zeros((len(forms) + 1, CHARS), np.int64)
        for i, form in enumerate(forms):
            cut = form if len(form) <= CHARS else form[: CHARS // 2] + form[-CHARS // 2 :]
            chars[i + 1, : len(cut)] = [self.chars.get(c, 1) for c in cut]
        chars[0, 0] = 2
        return (
            np.array([2] + [self.words.get(w, 1) for w in lower]),
            chars,
            np.array([0] + [self.vector_of.get(w, 0) for w in lower]),
            np.full(len(forms) + 1, group),
        )


class Biaffine(nn.Module):
    def __init__(self, size, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, size + 1, size + 1))

    def forward(self, x, y):
        x = F.pad(x, (0, 1), value=1.0)
        y = F.pad(y, (0, 1), value=1.0)
        return torch.einsum("bxi,oij,byj->bxyo", x, self.weight, y)


class Teacher(nn.Module):
    def __init__(self, vocabulary):
        super().__init__()
        v = vocabulary
        self.word = nn.Embedding(len(v.words) + 3, 100, padding_idx=0)
        self.char = nn.Embedding(len(v.chars) + 3, 50, padding_idx=0)
        self.convolutions = nn.ModuleList([nn.Conv1d(50, 50, width, padding=width // 2) for width in (2, 3, 4, 5)])
        self.group = nn.Embedding(32, 24)
        size = 100 + 200 + 24
        self.given = None
        if v.vectors is not None:
            self.given = nn.Embedding.from_pretrained(torch.tensor(v.vectors), freeze=True)
            size += v.vectors.shape[1]
        self.layers = nn.ModuleList(
            [nn.LSTM(size if n == 0 else 2 * HIDDEN, HIDDEN, batch_first=True, bidirectional=True) for n in range(LAYERS)]
        )
        self.tag = nn.Linear(2 * HIDDEN, len(v.tags))
        arc, rel = (64, 32) if SMALL else (500, 128)
        self.head_side, self.dependent_side = nn.Linear(2 * HIDDEN, arc), nn.Linear(2 * HIDDEN, arc)
        self.head_kind, self.dependent_kind = nn.Linear(2 * HIDDEN, rel), nn.Linear(2 * HIDDEN, rel)
        self.arcs = Biaffine(arc, 1)
        self.kinds = Biaffine(rel, len(v.relations))
        self.drop = nn.Dropout(0.33)

    def shared_drop(self, x):
        """Drops the same units at every word of a sentence."""
        if not self.training:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2], device=x.device) > 0.33) / 0.67

    def forward(self, words, chars, given, groups, lengths):
        if self.training:
            words = torch.where((torch.rand(words.shape, device=words.device) < 0.2) & (words > 2), 1, words)
        b, n, c = chars.shape
        flat = self.char(chars.view(b * n, c)).transpose(1, 2)
        spelt = torch.cat([F.relu(conv(flat)).max(dim=2)[0] for conv in self.convolutions], 1).view(b, n, -1)
        parts = [self.word(words), spelt, self.group(groups)]
        if self.given is not None:
            parts.append(self.given(given))
        x = self.drop(torch.cat(parts, 2))
        tags = None
        for n_layer, layer in enumerate(self.layers):
            packed = nn.utils.rnn.pack_padded_sequence(self.shared_drop(x), lengths, batch_first=True, enforce_sorted=False)
            x, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)
            if n_layer == 0:
                tags = self.tag(self.drop(x))
        x = self.shared_drop(x)
        act = lambda layer: self.shared_drop(F.leaky_relu(layer(x), 0.1))
        arcs = self.arcs(act(self.dependent_side), act(self.head_side)).squeeze(3)
        return tags, arcs, act(self.dependent_kind), act(self.head_kind)

    def relations(self, dependents, heads, chosen):
        """Scores of the relations of each word to the head chosen for it."""
        picked = heads.gather(1, chosen.unsqueeze(2).expand(-1, -1, heads.shape[2]))
        x = F.pad(dependents, (0, 1), value=1.0)
        y = F.pad(picked, (0, 1), value=1.0)
        return torch.einsum("bni,oij,bnj->bno", x, self.kinds.weight, y)


def stack(rows, fill=0):
    longest = max(len(r) for r in rows)
    out = np.full((len(rows), longest) + rows[0].shape[1:], fill, rows[0].dtype)
    for i, r in enumerate(rows):
        out[i, : len(r)] = r
    return torch.from_numpy(out)


def prepare(encoded):
    """Tensors of a batch of encoded sentences, and where words stand (not the root, not padding)."""
    words, chars, given, groups = (stack([e[k] for e in encoded]) for k in range(4))
    lengths = torch.tensor([len(e[0]) for e in encoded])
    real = torch.arange(words.shape[1])[None, :] < lengths[:, None]
    return words, chars, given, groups, lengths, real


def masked(arcs, real):
    arcs = arcs.masked_fill(~real[:, None, :], -1e9)
    return arcs - 1e9 * torch.eye(arcs.shape[1], device=arcs.device)[None]


def batches(sizes, shuffle):
    order = sorted(range(len(sizes)), key=lambda i: sizes[i] + (random.random() * 3 if shuffle else 0))
    out, batch, most = [], [], 0
    for i in order:
        most = max(most, sizes[i])
        if batch and (len(batch) + 1) * most > BATCH:
            out.append(batch)
            batch, most = [], sizes[i]
        batch.append(i)
    out.append(batch)
    if shuffle:
        random.shuffle(out)
    return out


def train(folder, language, seed, seconds):
    random.seed(seed), torch.manual_seed(seed), np.random.seed(seed)
    trees = load(folder, f"{language}.trees")
    vocabulary = Vocabulary(trees, folder, language)
    if SMALL:
        trees = trees[:400]
    # Of related languages each teacher learns another half.
    trees = [t for t in trees if len(t["f"]) <= 120 and (t["g"] < 16 or random.random() < 0.5)]
    encoded = [vocabulary.encode(t["f"], t["g"]) for t in trees]
    heads = [np.array([0] + t["h"]) for t in trees]
    kinds = [np.array([0] + [vocabulary.relation_of[r] for r in t["r"]]) for t in trees]
    tags = [np.array([0] + [vocabulary.tag_of[u] for u in t["u"]]) for t in trees]
    made = []
    for batch in batches([len(h) for h in heads], False):
        inputs = prepare([encoded[i] for i in batch])
        gold = [stack([x[i] for i in batch]) for x in (heads, kinds, tags)]
        lengths = inputs[4]
        made.append([x.to(DEVICE) for x in inputs[:4]] + [lengths, inputs[5].to(DEVICE)] + [x.to(DEVICE) for x in gold])
    teacher = Teacher(vocabulary).to(DEVICE)
    optimiser = torch.optim.Adam([p for p in teacher.parameters() if p.requires_grad], lr=2e-3, betas=(0.9, 0.95), eps=1e-8)
    started = time.time()
    epoch, step = 0, 0
    done = False
    while not done:
        random.shuffle(made)
        total = 0.0
        for words, chars, given, groups, lengths, real, head, kind, tag in made:
            share = (time.time() - started) / seconds
            if share >= 1:
                done = True
                break
            for group in optimiser.param_groups:
                group["lr"] = 2e-3 * min(1, step / 100) * max(0.01, 1 - share)
            told, arcs, dependents, others = teacher(words, chars, given, groups, lengths)
            counted = real.clone()
            counted[:, 0] = False
            loss = F.cross_entropy(masked(arcs, real)[counted], head[counted])
            loss = loss + F.cross_entropy(teacher.relations(dependents, others, head)[counted], kind[counted])
            loss = loss + 0.3 * F.cross_entropy(told[counted], tag[counted])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
            optimiser.step()
            step += 1
            if step % 50 == 0:
                total = float(loss)
        epoch += 1
        print(f"{language} {seed}: {time.time() - started:.0f} s, epoch {epoch}, loss {total:.3f}", flush=True)
    torch.save({"state": teacher.state_dict(), "vocabulary": vocabulary}, f"{folder}/{language}.{seed}.pt")


@torch.no_grad()
def trees_of(teachers, vocabulary, sentences, groups):
    """Head, relation and how sure the teachers are of each word, by sentence; all teachers have one vocabulary."""
    encoded = [vocabulary.encode(f, g) for f, g in zip(sentences, groups)]
    out = [None] * len(sentences)
    for batch in batches([len(e[0]) for e in encoded], False):
        words, chars, given, group, lengths, real = prepare([encoded[i] for i in batch])
        given_to = [x.to(DEVICE) for x in (words, chars, given, group)]
        real = real.to(DEVICE)
        said = [t(*given_to, lengths) for t in teachers]
        arcs = torch.stack([torch.softmax(masked(s[1], real), 2) for s in said]).mean(0)
        kept = arcs.cpu().numpy()
        chosen = np.zeros(words.shape, np.int64)
        for row, sentence in enumerate(batch):
            n = int(lengths[row])
            chosen[row, :n] = tree_heads(kept[row, :n, :n])
        picked = torch.from_numpy(chosen).to(DEVICE)
        kinds = torch.stack([torch.softmax(t.relations(s[2], s[3], picked), 2) for t, s in zip(teachers, said)]).mean(0)
        sure, best = kinds.max(2)
        sure = (sure * arcs.gather(2, picked.unsqueeze(2)).squeeze(2)).cpu().numpy()
        best = best.cpu().numpy()
        for row, sentence in enumerate(batch):
            n = int(lengths[row])
            out[sentence] = (chosen[row, 1:n], best[row, 1:n], sure[row, 1:n])
    return out


def tree_heads(probabilities):
    """The likeliest heads that make a tree with one root."""
    n = len(probabilities)
    scores = np.log(probabilities + 1e-12)
    heads = scores.argmax(1)
    heads[0] = 0
    if is_tree(heads):
        return heads
    roots = np.argsort(-scores[1:, 0])[:3] + 1
    best, most = None, -np.inf
    for root in roots:
        own = scores.copy()
        own[1:, 0] = -1e6
        own[root, 0] = 0
        own[root, 1:] = -1e6
        found = spanning(own)
        total = scores[root, 0] + sum(scores[i, found[i]] for i in range(1, n) if i != root)
        if total > most:
            best, most = found, total
    return best


def is_tree(heads):
    if (heads[1:] == 0).sum() != 1:
        return False
    for i in range(1, len(heads)):
        at, steps = i, 0
        while at != 0:
            at = heads[at]
            steps += 1
            if steps > len(heads):
                return False
    return True


def spanning(scores):
    """Chu, Liu and Edmonds: heads of greatest sum without circles; scores[dependent, head], 0 is the root."""
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    state = np.zeros(n, int)
    state[0] = 2
    for start in range(1, n):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            circle = path[path.index(at) :]
            return open_circle(scores, heads, circle)
        for each in path:
            state[each] = 2
    return heads


def open_circle(scores, heads, circle):
    n = len(scores)
    inside = np.zeros(n, bool)
    inside[circle] = True
    outside = np.flatnonzero(~inside)
    circle = np.array(circle)
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    own = scores[circle, heads[circle]]
    enter = scores[np.ix_(circle, outside)] - own[:, None]
    entry = enter.argmax(0)
    small[m, :m] = enter.max(0)
    leave = scores[np.ix_(outside, circle)]
    small[:m, m] = leave.max(1)
    exits = leave.argmax(1)
    small[0, :] = -np.inf
    found = spanning(small)
    result = heads.copy()
    for i in range(1, m):
        result[outside[i]] = circle[exits[i]] if found[i] == m else outside[found[i]]
    into = entry[found[m]]
    result[circle[into]] = outside[found[m]]
    return result


def label(folder, language, seeds, out):
    started = time.time()
    loaded = [torch.load(f"{folder}/{language}.{seed}.pt", map_location=DEVICE, weights_only=False) for seed in seeds]
    vocabulary = loaded[0]["vocabulary"]
    teachers = []
    for each in loaded:
        teacher = Teacher(vocabulary).to(DEVICE)
        teacher.load_state_dict(each["state"])
        teachers.append(teacher.eval())
    test = load(folder, f"{language}.test")
    for some in [[t] for t in teachers] + [teachers]:
        found = trees_of(some, vocabulary, [t["f"] for t in test], [0] * len(test))
        words = right = labelled = 0
        for tree, (heads, kinds, _) in zip(test, found):
            for i, head in enumerate(tree["h"]):
                words += 1
                if heads[i] == head:
                    right += 1
                    labelled += vocabulary.relations[kinds[i]].split(":")[0] == tree["r"][i].split(":")[0]
        print(f"{language}, {len(some)} teachers: UAS {100 * right / words:.2f} LAS {100 * labelled / words:.2f}", flush=True)
    texts = load(folder, f"{language}.texts")
    if SMALL:
        texts = texts[:50]
    found = trees_of(teachers, vocabulary, texts, [0] * len(texts))
    flat = lambda k, scale=1: np.concatenate([np.minimum(255, np.asarray(f[k], np.float64) * scale).astype(np.uint8) for f in found])
    with gzip.open(f"{out}/{language}.labels.gz", "wb", compresslevel=4) as file:
        for part in (flat(0), flat(1), flat(2, 255)):
            file.write(part.tobytes())
    with open(f"{out}/{language}.relations.json", "w") as file:
        json.dump(vocabulary.relations, file)
    print(f"{language}: {len(texts)} sentences labelled in {time.time() - started:.0f} s", flush=True)


if __name__ == "__main__":
    task, folder, language = sys.argv[1:4]
    if task == "train":
        train(folder, language, int(sys.argv[4]), float(sys.argv[5]))
    else:
        label(folder, language, [int(s) for s in sys.argv[4].split(",")], sys.argv[5])
