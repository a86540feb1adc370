// What a page of freelancekit does in JupyterLab and Notebook 7, beside its cards: it looks like a page,
// it wakes on another day at the place where one was, and a key pressed on a card goes on to the next box.
//
// This is the file that JupyterLab loads, written by hand: nothing is built, no Node is needed. It offers
// itself as a module, as prebuilt extensions do, and takes JupyterLab's own modules from the shared scope.
(() => {
  const scopes = {};
  const shared = async (name) => {
    const versions = scopes.all[name];
    const newest = Object.keys(versions).sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).pop();
    return (await versions[newest].get())();
  };
  const here = new URL(".", document.currentScript.src);
  const LIVE = "application/vnd.jupyter.widget-view+json";
  const KEPT = "freelancekit_page"; // in the notebook's metadata: how far it was run, and where one was

  const ours = (panel) => Boolean(panel.model?.getMetadata("freelancekit"));
  const cellOf = (panel, id) => panel.content.widgets.findIndex((cell) => cell.model.id === id);

  // A live card of another day is a dead reference: its words are shown instead.
  const quieten = (panel) => {
    for (const cell of panel.model.cells) {
      const outputs = cell.outputs;
      for (let n = 0; n < (outputs?.length ?? 0); n += 1) {
        const stored = outputs.get(n).toJSON();
        if (!stored.data?.[LIVE] || Object.keys(stored.data).length < 2) continue;
        delete stored.data[LIVE];
        outputs.set(n, stored);
      }
    }
  };

  const remember = (panel, cell) => {
    const before = panel.model.getMetadata(KEPT) ?? {}, at = cellOf(panel, cell.model.id);
    const furthest = at > cellOf(panel, before.run) ? cell.model.id : before.run;
    if (before.run !== furthest || before.at !== cell.model.id) panel.model.setMetadata(KEPT, { run: furthest, at: cell.model.id });
  };

  const told = (panel, words) => {
    panel.node.querySelector(".fk-waking")?.remove();
    if (!words) return;
    const line = document.createElement("div");
    line.className = "fk-waking";
    line.setAttribute("role", "status");
    line.textContent = words;
    panel.node.append(line);
  };

  // JupyterLab puts a page back to where it stood before, a moment after it opens: so once more, later.
  const show = (panel, index) => {
    panel.content.activeCellIndex = Math.max(0, Math.min(index, panel.content.widgets.length - 1));
    const look = () => { if (!panel.isDisposed) panel.content.activeCell?.node.scrollIntoView({ block: "start", behavior: "instant" }); };
    look();
    setTimeout(look, 600);
  };

  // Another day, or the same page opened again: what had been run is run again, and the page stands where one was. A page that
  // was never run opens its door, so that the line is there; in 00 that is the reader's own first box.
  const wake = async (panel, { CodeCell }) => {
    await panel.sessionContext.ready;
    const kept = panel.model.getMetadata(KEPT);
    const last = cellOf(panel, kept?.run);
    const door = panel.content.widgets.find((cell) => cell.model.type === "code");
    if (last < 0 && panel.model.getMetadata("freelancekit").id !== "00" && door) await CodeCell.execute(door, panel.sessionContext).catch(() => undefined);
    if (last < 0) return;
    show(panel, cellOf(panel, kept.at));
    told(panel, panel.model.getMetadata("freelancekit").waking ?? WAKING);
    for (const cell of panel.content.widgets.slice(0, last + 1)) {
      if (cell.model.type !== "code" || panel.isDisposed) continue;
      const done = await CodeCell.execute(cell, panel.sessionContext).catch(() => undefined);
      if (done?.content?.status === "error") break;
    }
    told(panel, "");
    show(panel, cellOf(panel, kept.at));
  };

  const WAKING = "The page wakes up. One moment."; // another language brings its own with the page

  // A folded box shows its first line, a comment: the word without its sign.
  const nameBoxes = (panel) => {
    const name = () => {
      for (const line of panel.node.querySelectorAll(".jp-PlaceholderText")) {
        if (line.textContent.startsWith("# ")) line.textContent = line.textContent.slice(2);
      }
    };
    new MutationObserver(name).observe(panel.node, { childList: true, subtree: true });
    name();
  };

  const page = async (app, panel, notebook, cells) => {
    await panel.context.ready;
    if (!ours(panel)) return;
    panel.node.classList.add("fk-page");
    panel.node.lang = panel.model.getMetadata("freelancekit").language ?? "en";
    quieten(panel);
    nameBoxes(panel);
    notebook.NotebookActions.executed.connect((_, { notebook: content, cell }) => {
      if (content === panel.content && !panel.node.querySelector(".fk-waking")) remember(panel, cell);
    });
    // Shift and Enter on a card goes on; it does not play the card's own box once more.
    panel.node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.shiftKey || !event.target.closest?.(".jp-OutputArea")) return;
      const cell = event.target.closest(".jp-Cell"), at = panel.content.widgets.findIndex((one) => one.node === cell);
      if (at < 0 || at + 1 >= panel.content.widgets.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      panel.content.activeCellIndex = at + 1;
      panel.content.mode = "command";
      panel.content.activeCell.node.focus();
      notebook.NotebookActions.runAndAdvance(panel.content, panel.sessionContext);
    }, true);
    if (innerWidth < 900 || !localStorage.getItem("freelancekit-opened")) app.shell.collapseLeft?.();
    localStorage.setItem("freelancekit-opened", "yes");
    if (panel.isVisible) panel.activate();
    const isHome = panel.model.getMetadata("freelancekit").id === "home";
    if (isHome) await keepHome(panel, cells);
    else await wake(panel, cells);
  };

  // Home shows where one is: it runs by itself on opening, and again whenever one comes back to it.
  const keepHome = async (panel, { CodeCell }) => {
    const run = async () => {
      await panel.sessionContext.ready;
      for (const cell of panel.content.widgets) {
        if (cell.model.type === "code" && !panel.isDisposed) await CodeCell.execute(cell, panel.sessionContext).catch(() => undefined);
      }
    };
    await run();
    let seen = panel.isVisible;
    setInterval(() => {
      if (panel.isDisposed || panel.isVisible === seen) return;
      seen = panel.isVisible;
      if (seen) run();
    }, 400);
  };

  const plugin = ({ notebook, cells }) => ({
    id: "freelancekit:page",
    autoStart: true,
    requires: [notebook.INotebookTracker],
    activate: (app, tracker) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = new URL("page.css", here).href;
      document.head.append(style);
      tracker.widgetAdded.connect((_, panel) => { page(app, panel, notebook, cells).catch((error) => console.warn("freelancekit", error)); });
      // Run All leaves one where one was, not at the foot of the page.
      app.commands.commandExecuted.connect((_, { id, result }) => {
        const panel = tracker.currentWidget;
        if (id !== "notebook:run-all-cells" || !panel || !ours(panel)) return;
        const at = panel.fkBefore ?? 0;
        Promise.resolve(result).finally(() => show(panel, at));
      });
      tracker.activeCellChanged.connect(() => {
        const panel = tracker.currentWidget;
        if (!panel) return;
        const now = panel.content.activeCellIndex, last = panel.content.widgets.length - 1;
        if (now < last) panel.fkBefore = now;
      });
    },
  });

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB.freelancekit = {
    init: (scope) => { scopes.all = scope; },
    get: async () => {
      const [notebook, cells] = await Promise.all([shared("@jupyterlab/notebook"), shared("@jupyterlab/cells")]);
      return () => ({ __esModule: true, default: plugin({ notebook, cells }) });
    },
  };
})();
