// A letter is written down, and what came of those that wait. Python writes the file; this file asks.

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const { words, platforms, today } = model.get("state");
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const field = (name, input) => make("label", {}, make("span", { text: words[name] }), own(input));
  const number = (name) => make("input", { type: "text", inputmode: "numeric", name, size: "5", autocomplete: "off" });
  const when = make("input", { type: "date", value: today, max: today });
  const where = make("select", {}, ...platforms.map(([key, name]) => make("option", { value: key, text: name })));
  const job = make("input", { type: "text", size: "24", autocomplete: "off" });
  const connects = number("connects"), minutes = number("minutes");
  const plain = (input) => input.value.normalize("NFKC").replace(/[,\s]/g, "");
  const send = () => {
    press("add", { date: when.value, platform: where.value, job: job.value, connects: plain(connects), minutes: plain(minutes) });
    job.value = ""; connects.value = ""; minutes.value = "";
  };
  const add = button(send);
  add.textContent = words.add;
  [job, connects, minutes].forEach((input) => onEnter(input, send));
  const waiting = make("p", {}), waits = make("ul", { className: "fk-waits" }), said = make("p", { className: "fk-small", role: "status" });
  el.replaceChildren(make("section", { className: "fk-touch fk-kept fk-letters", "aria-label": model.get("state").title }, title,
    make("div", { className: "fk-fields" }, field("date", when), field("platform", where), field("job", job), field("connects", connects), field("minutes", minutes)),
    make("div", { className: "fk-moves" }, add), said, refused, waiting, waits));
  const row = ({ line, words: what }, texts) => {
    const yen = own(make("input", { type: "text", inputmode: "numeric", size: "7", placeholder: texts.yen, "aria-label": `${texts.yen}: ${what}` }));
    const moves = ["reply", "won", "no"].map((move) => {
      const made = button(() => press(move, { line, yen: plain(yen) }), "fk-plain");
      made.textContent = texts[move];
      return made;
    });
    return make("li", {}, make("span", { text: what }), ...moves, yen);
  };
  return drawing(model, el, (state) => {
    title.textContent = state.title;
    said.textContent = state.said;
    refused.textContent = state.refused;
    waiting.textContent = state.words.waiting;
    waits.replaceChildren(...state.waits.map((one) => row(one, state.words)));
  }, title);
}

export default { render };
