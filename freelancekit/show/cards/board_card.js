// A job board to touch. Python counts and compares; this file shows jobs and sends what is ticked.

const foldOf = (summary, ...inside) =>
  make("details", {}, own(make("summary", { text: summary })), ...inside);

const lines = (texts) => texts.map((text) => make("p", { text }));

const postOf = (post, changed) => {
  const box = own(make("input", { type: "checkbox", "aria-label": post.label, value: post.key }));
  box.addEventListener("change", changed);
  const mark = make("span", { className: "fk-mark" }), apply = make("span", {});
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const item = make("li", { "data-key": post.key },
    make("p", { className: "fk-name", text: post.title }),
    make("ul", { className: "fk-face" }, ...post.face.map((text) => make("li", { text }))),
    foldOf(post.more, ...lines(post.back), foldOf(post.worth_to, ...lines(post.worth), make("hr"), ...lines(post.why))),
    make("div", { className: "fk-foot" }, make("label", {}, box, apply), mark, make("code", { text: post.key })), refused);
  return { item, box, draw: (state) => {
    const on = state.picked.includes(post.key);
    box.checked = on;
    item.classList.toggle("fk-on", on);
    mark.textContent = state.chosen;
    mark.hidden = !on;
    apply.textContent = state.apply;
    const words = state.refused_by === post.key ? state.refused : "";
    if (refused.textContent !== words) refused.textContent = words;
  } };
};

const budgetOf = () => {
  const words = make("span", { className: "fk-spent" }), over = make("strong", {});
  const filled = make("div", { className: "fk-fill" }), beyond = make("div", { className: "fk-beyond" });
  const row = make("div", { className: "fk-budget" }, make("div", {}, words, over),
    make("div", { className: "fk-track", "aria-hidden": "true" }, filled, beyond));
  return { row, draw: (budget) => {
    row.hidden = !budget;
    if (!budget) return;
    row.dataset.key = budget.key;
    words.textContent = budget.words;
    over.textContent = budget.over;
    filled.style.width = `${budget.percent}%`;
    beyond.style.width = `${budget.beyond}%`;
  } };
};

const tableOf = ({ head, rows }) => {
  const cells = ([first, ...rest]) => make("tr", {}, make("th", { text: first, scope: "row" }),
    ...rest.map((text) => make("td", { text })));
  const tops = head.map((text) => (text ? make("th", { text, scope: "col" }) : make("td", {})));
  return make("table", {}, make("thead", {}, make("tr", {}, ...tops)), make("tbody", {}, ...rows.map(cells)));
};

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const budgets = [budgetOf(), budgetOf()];
  const changed = () => press("choose", { jobs: posts.filter((post) => post.box.checked).map((post) => post.box.value) });
  const posts = model.get("posts").map((post) => postOf(post, changed));
  const pick = make("p", { className: "fk-pick", role: "status" });
  const compare = button(() => press("compare")), again = button(() => press("again"), "fk-plain");
  const whyNot = make("span", { className: "fk-small" });
  const compared = make("div", { className: "fk-compared", "aria-live": "polite" });
  const section = make("section", { className: "fk-touch fk-board" }, title,
    make("div", { className: "fk-budgets" }, ...budgets.map((budget) => budget.row)),
    make("ul", { className: "fk-grid" }, ...posts.map((post) => post.item)),
    pick, refused, make("div", { className: "fk-moves" }, compare, again, whyNot), compared);
  el.replaceChildren(section);

  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    budgets.forEach((budget, place) => budget.draw(state.budgets[place]));
    posts.forEach((post) => post.draw(state));
    pick.textContent = state.pick;
    refused.textContent = state.refused_by ? "" : state.refused;
    compare.textContent = state.compare;
    compare.disabled = Boolean(state.why_not);
    whyNot.textContent = state.why_not;
    again.textContent = state.again;
    const beside = state.compared;
    compared.replaceChildren(...(beside ? [make("p", { className: "fk-told", text: beside.line }), tableOf(beside)] : []));
  };
  return drawing(model, el, draw, title);
}

export default { render };
