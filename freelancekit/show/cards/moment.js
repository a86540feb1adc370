// The moment of an outcome: the guess, and what came, each kind in its own way.
// A drawing only; whatever it shows stands in the words of the card as well.

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// From now to then: the first state is drawn, the second slides in; at once where nothing may move.
const slide = (live, first, then) => {
  if (!live || still()) { then(); return; }
  first();
  requestAnimationFrame(() => requestAnimationFrame(then));
};

const tag = (className, label, words) =>
  make("span", { className }, make("b", { text: label }), ` ${words}`);

const place = (element, share) => {
  element.style.left = `${(100 * share).toFixed(2)}%`;
  element.classList.toggle("fk-late", share > 0.5);
};

// A number: the mark of the guess stands, the true one slides in, the way between them is drawn.
const numberLine = ({ said, came, saidWords, cameWords }, labels, live) => {
  const least = Math.min(0, said, came), most = scale(Math.max(said, came, 1) - least).most + least;
  const at = (value) => (value - least) / (most - least || 1);
  const yours = tag("fk-yours", labels.yours, saidWords), truth = tag("fk-came", labels.came, cameWords);
  const way = make("i", { className: "fk-way" });
  place(yours, at(said));
  const stretch = (to) => {
    way.style.left = `${100 * Math.min(at(said), to)}%`;
    way.style.width = `${100 * Math.abs(at(said) - to)}%`;
    place(truth, to);
  };
  slide(live, () => stretch(at(said)), () => stretch(at(came)));
  return make("div", { className: "fk-line-of" }, yours, make("div", { className: "fk-rail" }, way), truth,
    make("span", { className: "fk-end", text: least.toLocaleString() }),
    make("span", { className: "fk-end fk-most", text: most.toLocaleString() }));
};

// People out of a hundred: as many as came stand in colour, those of the guess have a ring.
const people = ({ said, came, saidWords, cameWords }, labels, live) => {
  const crowd = make("div", { className: "fk-crowd" });
  for (let n = 0; n < 100; n += 1) {
    const one = make("i", { className: n < said ? "fk-thought" : "" });
    one.style.transitionDelay = `${4 * n}ms`;
    crowd.append(one);
  }
  slide(live, () => {}, () => [...crowd.children].slice(0, came).forEach((one) => one.classList.add("fk-true")));
  return make("div", {}, crowd, make("p", { className: "fk-key" },
    tag("fk-yours", labels.yours, saidWords), tag("fk-came", labels.came, cameWords)));
};

// Options: the cards turn; the one that was chosen and the one that came are marked.
const turned = ({ said, came, reasons }, labels, live, options) => {
  const rows = options.map(([key, words]) => {
    const row = make("li", { className: [key === said && "fk-chosen", key === came && "fk-true"].filter(Boolean).join(" ") },
      make("span", { text: words }));
    if (key === said) row.append(make("b", { className: "fk-chip fk-yours", text: labels.yours }));
    if (key === came) row.append(make("b", { className: "fk-chip fk-came", text: labels.came }));
    return row;
  });
  const list = make("ul", { className: "fk-turned" }, ...rows);
  slide(live, () => list.classList.add("fk-facedown"), () => list.classList.remove("fk-facedown"));
  const more = options.filter(([key]) => key !== said && reasons[key]);
  const others = make("details", {}, make("summary", { text: labels.others }),
    ...more.map(([key, words]) => make("p", {}, make("b", { text: `${words}. ` }), reasons[key])));
  return make("div", {}, list, ...(more.length ? [own(others)] : []));
};

// An order: the rows slide from the guess to what came; each keeps the number it was given.
const rows = ({ said, came }, labels, live, options) => {
  const words = new Map(options);
  const items = new Map(said.map((key, n) => [key, make("li", {}, make("b", { className: "fk-was", text: `${n + 1}` }),
    make("span", { text: words.get(key) ?? key }))]));
  const list = make("ol", { className: "fk-rows" }, ...said.map((key) => items.get(key)));
  const settle = () => list.append(...came.map((key) => items.get(key) ?? make("li", { text: words.get(key) ?? key })));
  slide(live, () => {}, () => {
    const before = new Map([...items].map(([key, item]) => [key, item.getBoundingClientRect().top]));
    settle();
    if (!live || still()) return;
    for (const [key, item] of items) {
      const way = before.get(key) - item.getBoundingClientRect().top;
      item.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], { duration: 550, easing: "ease-in-out" });
    }
  });
  return make("div", {}, make("p", { className: "fk-key" }, make("b", { className: "fk-was", text: "1" }), ` ${labels.yours}`), list);
};

const KINDS = { line: numberLine, people, choice: turned, order: rows };

const moment = (told, spec, live) => {
  const kind = KINDS[told.moment.kind];
  if (!kind) return "";
  return make("div", { className: `fk-moment fk-moment-${told.moment.kind}` }, kind(told.moment, spec.labels, live, spec.options));
};
