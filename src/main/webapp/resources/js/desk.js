// A desk that several share. A page that nobody touches is covered, in all windows at once, until its officer gives the
// password; what is typed beneath stays. And people's names can be covered, to be shown one by one by pressing them.
(function () {
  "use strict";

  var SHOWN = 10000;
  var root = document.documentElement;
  var dialog;
  var channel = null;
  var lastUse = Date.now();
  var toldAt = 0;
  var title = "";
  var locking = Promise.resolve();
  var touched = null;

  // ---- the lock

  function isLocked() {
    return root.classList.contains("locked");
  }

  function cover() {
    if (!isLocked()) {
      title = document.title;
      document.title = "Locked – Margate Task Force";
      root.classList.add("locked");
      dialog.showModal();
    }
  }

  function uncover() {
    if (isLocked()) {
      lastUse = Date.now();
      root.classList.remove("locked");
      document.title = title;
      dialog.querySelector("form.unlock").reset();
      say(dialog.querySelector("form.unlock"), "");
      dialog.close();
    }
  }

  // the server locks the session, so that no other page, and not this one afresh, is given out
  function lock(asked) {
    if (!asked && isAway() && !isLocked()) {
      return;
    }
    if (!isLocked()) {
      cover();
      channel.postMessage("locked");
      locking = fetch(document.querySelector("[data-lock]").dataset.lock, { method: "POST", redirect: "manual", keepalive: true });
    }
  }

  // at the doors of a street and without a line nothing could lift the lock again: the telephone's own has to do until the line
  // is back; then the page is covered at once
  function isAway() {
    return document.getElementById("doorstep") !== null && (!navigator.onLine || root.dataset.away === "yes");
  }

  function isIdle() {
    return Date.now() - lastUse >= dialog.dataset.seconds * 1000;
  }

  function used() {
    if (isLocked()) {
      return;
    }
    if (isIdle() && !isAway()) {
      lock();
      return;
    }
    lastUse = Date.now();
    if (lastUse - toldAt > 1000) {
      toldAt = lastUse;
      channel.postMessage("used");
    }
  }

  function say(form, words) {
    var error = form.querySelector("[role=alert]");
    error.className = words ? "field-error" : "";
    error.textContent = words;
    form.elements.password.setAttribute("aria-invalid", String(words !== ""));
  }

  function answered(form, answer) {
    if (answer.status === 204) {
      if (form.dataset.to) {
        location.replace(form.dataset.to);
      } else {
        channel.postMessage("unlocked");
        uncover();
      }
    } else if (answer.type === "opaqueredirect" && touched) {
      // the session has ended meanwhile: the server keeps what it is sent now, and gives it back after the sign-in
      HTMLFormElement.prototype.submit.call(touched);
    } else if (answer.type === "opaqueredirect" || answer.status === 409) {
      location.reload();
    } else {
      answer.text().then(function (words) {
        form.elements.password.value = "";
        say(form, words);
        form.elements.password.focus();
      });
    }
  }

  function unlock(event) {
    var form = event.target;
    event.preventDefault();
    locking
      .catch(function () {})
      .then(function () {
        return fetch(form.action, { method: "POST", redirect: "manual", body: new URLSearchParams(new FormData(form)) });
      })
      .then(answered.bind(null, form), function () {
        say(form, "The server cannot be reached. Try again in a moment.");
      });
  }

  function watch() {
    // named after the officer: a page of somebody who signed in later knows nothing of this one
    channel = new BroadcastChannel("desk " + dialog.querySelector("[name=username]").value);
    channel.onmessage = function (event) {
      if (event.data === "used") {
        lastUse = Date.now();
      } else if (event.data === "locked") {
        cover();
      } else {
        uncover();
      }
    };
    ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"].forEach(function (kind) {
      document.addEventListener(kind, used, { capture: true, passive: true });
    });
    document.addEventListener("input", function (event) {
      touched = event.target.form && !dialog.contains(event.target) ? event.target.form : touched;
    });
    window.setInterval(function () {
      if (isIdle()) {
        lock();
      }
    }, 1000);
    document.querySelector("[data-lock]").addEventListener("click", lock);
    document.addEventListener("keydown", function (event) {
      if (event.altKey && event.code === "KeyL" && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        lock(event);
      }
    });
    // Escape closes a dialog; not this one
    dialog.addEventListener("cancel", function (event) { event.preventDefault(); });
    dialog.addEventListener("close", function () {
      if (isLocked()) {
        dialog.showModal();
      }
    });
  }

  // ---- names covered

  function isHiding() {
    return document.body.classList.contains("hide-names");
  }

  function namesIn(link) {
    return Array.from(link.querySelectorAll(".name:not(.shown)")).filter(function (name) { return !name.closest(".unseen"); });
  }

  function isField(name) {
    return name.matches("input, select, textarea, ul, table") || name.closest("label, summary, legend, svg, button");
  }

  function dressLink(link) {
    if (!isHiding() || !link.querySelector(".name:not(.shown)")) {
      link.removeAttribute("aria-label");
      return;
    }
    var words = link.cloneNode(true);
    words.querySelectorAll(".name:not(.shown)").forEach(function (name) { name.textContent = "hidden name"; });
    link.setAttribute("aria-label", words.textContent.replace(/\s+/g, " ").trim());
  }

  // a covered name is a button that says so; in a link, the link says so, and shows it when pressed the first time
  function dress(name) {
    var link = name.closest("a");
    var covered = isHiding() && !name.classList.contains("shown") && name.textContent.trim() !== "";
    if (link) {
      dressLink(link);
    } else if (!isField(name) && covered) {
      name.setAttribute("role", "button");
      name.setAttribute("tabindex", "0");
      name.setAttribute("aria-label", name.matches("div, p, blockquote") ? "Hidden text" : "Hidden name");
    } else if (name.getAttribute("role") === "button") {
      name.removeAttribute("aria-label");
      if (!isHiding()) {
        name.removeAttribute("role");
        name.removeAttribute("tabindex");
      }
    }
  }

  function dressAll() {
    document.querySelectorAll("main .name").forEach(dress);
  }

  function show(names) {
    names.forEach(function (name) {
      name.classList.add("shown");
      dress(name);
      window.setTimeout(function () {
        name.classList.remove("shown");
        dress(name);
      }, SHOWN);
    });
  }

  function pressed(event) {
    var link = event.target.closest("a");
    var name = event.target.closest(".name:not(.shown)");
    var names = link ? namesIn(link) : name && !isField(name) ? [name] : [];
    if (isHiding() && names.length > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      show(names);
    }
  }

  function pressedKey(event) {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches(".name[role=button]")) {
      pressed(event);
    }
  }

  function coverNames(event) {
    var button = event.currentTarget;
    var hidden = document.body.classList.toggle("hide-names");
    button.textContent = hidden ? "Show names" : "Hide names";
    document.querySelectorAll(".name.shown").forEach(function (name) { name.classList.remove("shown"); });
    dressAll();
    fetch(button.dataset.names, { method: "POST", redirect: "manual", keepalive: true, body: new URLSearchParams({ hidden: hidden }) });
  }

  function watchNames() {
    document.addEventListener("click", pressed, true);
    document.addEventListener("keydown", pressedKey, true);
    document.querySelector("[data-names]").addEventListener("click", coverNames);
    dressAll();
    // what comes later: the answer to a button, a choice that opens another
    new MutationObserver(dressAll).observe(document.getElementById("content"), { childList: true, subtree: true });
  }

  // ---- what is printed is noted, as what is opened is

  function notePrint() {
    var asked = new URLSearchParams(location.search);
    var of = ["reference", "of", "about", "person", "case", "family", "uprn"].map(function (name) { return asked.get(name); }).find(Boolean) || "";
    // at the root of a server the house has no name, and its attribute is left out
    var house = dialog.dataset.house || "";
    var page = location.pathname.substring(house.length);
    fetch(house + "/identity/printed", { method: "POST", redirect: "manual", keepalive: true, body: new URLSearchParams({ page: page, of: of, under: asked.get("under") || "" }) });
  }

  function watchPrints() {
    window.addEventListener("beforeprint", notePrint);
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.addEventListener("click", function () { window.print(); });
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("form.unlock").forEach(function (form) { form.addEventListener("submit", unlock); });
    dialog = document.getElementById("lock");
    if (dialog) {
      watch();
      watchNames();
      watchPrints();
    }
  });
})();
