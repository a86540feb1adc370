// A boost auction to touch. Python runs it; this file shows places and sums, and sends offers and settings.

let rooms = 0;

const barOf = (row) => {
  const name = `${row.yours ? "fk-yours" : ""} ${row.out ? "fk-out" : ""} ${row.key ? `fk-${row.key}` : ""}`;
  return make("li", { className: name }, make("span", { text: row.words }),
    make("div", { className: "fk-track", "aria-hidden": "true" },
      make("div", { className: "fk-fill", style: `width: ${row.percent}%` })));
};

const valueOf = (input) => (input.value === "" ? null : Number(input.value));

const fields = (state, group, changed) => {
  const numberOf = ([value, least, most], type) =>
    own(make("input", { type, min: String(least), max: String(most), step: "1", value: String(value) }));
  const rivals = numberOf(state.settings.rivals, "range"), wins = numberOf(state.settings.wins, "number");
  const offer = own(make("input", { type: "number", min: "0", step: "1", value: "20" }));
  const radios = state.settings.manners.map(([manner]) =>
    own(make("input", { type: "radio", name: group, value: manner })));
  [rivals, wins, ...radios].forEach((input) => input.addEventListener("change", changed));
  return { rivals, wins, offer, radios, values: () => ({
    rivals: Number(rivals.value), wins: valueOf(wins), offer: valueOf(offer),
    manner: radios.find((radio) => radio.checked)?.value,
  }) };
};

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const all = fields(model.get("state"), `fk-room-${++rooms}`, () => press("set", all.values()));
  onEnter(all.wins, () => press("set", all.values()));
  onEnter(all.offer, () => press("offer", all.values()));
  const asks = Object.fromEntries(["rivals", "wins", "offer"].map((name) => [name, make("span", {})]));
  const legend = make("legend", {}), manners = all.radios.map(() => make("span", {}));
  const rivals = make("output", {}), brings = make("p", { className: "fk-small" });
  all.rivals.addEventListener("input", () => { rivals.textContent = all.rivals.value; });
  const buttons = Object.fromEntries(model.get("state").buttons.map(([move]) =>
    [move, button(() => press(move, all.values()), move === "again" ? "fk-plain" : "")]));
  const heading = make("h4", {}), told = make("p", { className: "fk-told", role: "status" });
  const places = make("ul", { className: "fk-bars" }), sums = make("p", { className: "fk-sums" });
  const season = make("div", { className: "fk-season", "aria-live": "polite" });
  const section = make("section", { className: "fk-touch fk-boost" }, title,
    make("div", { className: "fk-settings" },
      make("label", {}, asks.rivals, make("span", { className: "fk-pair" }, all.rivals, rivals)),
      make("fieldset", {}, legend, ...all.radios.map((radio, place) => make("label", {}, radio, manners[place]))),
      make("label", {}, asks.wins, all.wins)),
    brings,
    make("div", { className: "fk-moves" }, make("label", {}, asks.offer, all.offer), ...Object.values(buttons)),
    refused, told, make("div", { className: "fk-job" }, heading, places), sums, season);
  el.replaceChildren(section);

  const drawSettings = (state) => {
    const keep = (input, value) => { if (input !== document.activeElement) input.value = String(value); }; // not under one's hands
    keep(all.rivals, state.settings.rivals[0]);
    keep(all.wins, state.settings.wins[0]);
    all.radios.forEach((radio) => { radio.checked = radio.value === state.settings.manner; });
    state.settings.manners.forEach(([, words], place) => { manners[place].textContent = words; });
    Object.entries(asks).forEach(([name, span]) => { span.textContent = state.asks[name]; });
    legend.textContent = state.asks.manner;
    rivals.textContent = state.rival_words;
    all.rivals.setAttribute("aria-valuetext", state.rival_words);
    brings.textContent = state.brings;
  };
  const drawSeason = (shown) => {
    if (!shown) { season.replaceChildren(); return; }
    season.replaceChildren(make("p", { text: shown.said }),
      make("ul", { className: "fk-bars" }, ...shown.bars.map(barOf)),
      make("p", { className: "fk-verdict", text: shown.line }));
  };
  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    drawSettings(state);
    state.buttons.forEach(([move, words]) => { buttons[move].textContent = words; });
    refused.textContent = state.refused;
    told.textContent = state.told;
    heading.textContent = state.asks.places;
    heading.parentElement.hidden = !state.places.length;
    places.replaceChildren(...state.places.map(barOf));
    sums.textContent = state.sums;
    drawSeason(state.season);
  };
  return drawing(model, el, draw, title);
}

export default { render };
