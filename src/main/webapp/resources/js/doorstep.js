// What is written down on a doorstep is never lost. Each entry is first kept on the telephone, under its officer, without a
// name in it; then it is sent, in order, as often as it takes; a token of its own makes the server take it in once. Without a
// line the officer goes on to the next door, for one page holds them all. On every page of the house what waits is sent.
(function () {
  "use strict";

  var AWAY = "No connection. Kept on this phone, sent when it is back.";
  var WORDS = { ANSWERED: "Answered", REFUSED: "Refused", NO_REPLY: "No reply", VACANT: "Vacant" };
  var AGAIN = 10000;
  var officer = "";
  var house = "";
  var sending = false;
  var away = false;
  var signIn = false;
  var sheet = null;
  var box = null;
  var side = "";
  var shown = null;

  // ---- what is kept on the telephone

  function entriesKey() { return "doorstep " + officer; }
  function draftsKey() { return "doorstep drafts " + officer; }

  function stored(key, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(key)) || otherwise;
    } catch (unreadable) {
      return otherwise;
    }
  }

  function entries() { return stored(entriesKey(), []); }

  function store(list) {
    if (list.length > 0) {
      localStorage.setItem(entriesKey(), JSON.stringify(list));
    } else {
      localStorage.removeItem(entriesKey());
    }
  }

  function changeEntry(token, change) {
    store(entries().map(function (each) {
      if (each.token === token) {
        change(each);
      }
      return each;
    }));
  }

  function dropEntry(token) {
    store(entries().filter(function (each) { return each.token !== token; }));
  }

  function draftName(door) { return sheet.reference + "/" + door; }

  function keepDraft(door, values) {
    var drafts = stored(draftsKey(), {});
    if (values) {
      drafts[draftName(door)] = values;
    } else {
      delete drafts[draftName(door)];
    }
    try {
      localStorage.setItem(draftsKey(), JSON.stringify(drafts));
    } catch (full) {
      // without room for a copy the page itself must do
    }
  }

  // ---- sending it

  function sameDoor(one, other) {
    return one.kind === other.kind && one.reference === other.reference && one.door === other.door;
  }

  // the first that waits and has nothing before it at its own door that somebody must look at
  function nextToSend() {
    var held = [];
    return entries().find(function (each) {
      if (held.some(sameDoor.bind(null, each))) {
        return false;
      }
      if (each.state !== "waiting") {
        held.push(each);
        return false;
      }
      return true;
    });
  }

  function body(entry) {
    var form = new URLSearchParams();
    ["token", "kind", "reference", "door", "version", "what"].forEach(function (name) { form.set(name, entry[name]); });
    form.set("officer", officer);
    form.set("ago", String(Math.max(0, Math.round((Date.now() - entry.at) / 1000))));
    entry.fields.forEach(function (field) { form.append(field[0], field[1]); });
    return form;
  }

  function send() {
    var next = sending || document.documentElement.classList.contains("locked") ? undefined : nextToSend();
    if (!next) {
      show();
      return;
    }
    if (!navigator.onLine) {
      away = true;
      show();
      return;
    }
    sending = true;
    document.body.dataset.sending = "yes";
    var giveUp = new AbortController();
    var waiting = window.setTimeout(function () { giveUp.abort(); }, 20000);
    fetch(house + "/cases/doorstep", { method: "POST", redirect: "manual", body: body(next), signal: giveUp.signal })
      .then(function (answer) {
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
          return { state: "OTHER" };
        }
        if (answer.status === 400 || answer.status === 404) {
          // sending it again would change nothing, and all behind it would wait
          return { state: "REFUSED", says: "This was not taken: the door is not open to you any more, or something cannot be read.", door: null };
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (said) {
        away = false;
        took(next, said);
      })
      .catch(function () {
        away = true;
      })
      .then(function () {
        window.clearTimeout(waiting);
        sending = false;
        delete document.body.dataset.sending;
        if (away || signIn) {
          show();
        } else {
          send();
        }
      });
  }

  function took(entry, said) {
    signIn = said.state === "OTHER";
    if (signIn) {
      return;
    }
    if (said.state === "TAKEN") {
      dropEntry(entry.token);
      if (said.door) {
        store(entries().map(function (each) {
          if (sameDoor(each, entry) && each.version === entry.version) {
            each.version = said.door.version;
          }
          return each;
        }));
      }
    } else {
      changeEntry(entry.token, function (each) {
        each.state = said.state === "CONFLICT" && said.door ? "conflict" : "refused";
        each.says = said.says;
        each.theirs = said.door;
      });
    }
    if (sheet && said.door && entry.reference === sheet.reference) {
      sheet.doors = sheet.doors.map(function (door) { return door.key === said.door.key ? said.door : door; });
    }
  }

  function refresh() {
    if (!sheet || !navigator.onLine || sending || document.documentElement.classList.contains("locked")) {
      return;
    }
    fetch(house + "/cases/doorstep?kind=" + sheet.kind + "&reference=" + encodeURIComponent(sheet.reference), { redirect: "manual" })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(function (now) {
        if (now) {
          sheet.open = now.open;
          sheet.doors = now.doors;
          show();
        }
      })
      .catch(function () {
        away = true;
        show();
      });
  }

  // ---- what is said about it, on every page

  function element(name, words, className) {
    var made = document.createElement(name);
    made.textContent = words || "";
    if (className) {
      made.className = className;
    }
    return made;
  }

  function address(entry) {
    return house + (entry.kind === "STREET" ? "/cases/walk-street.xhtml?reference=" : "/cases/record-door.xhtml?visit=")
      + encodeURIComponent(entry.reference);
  }

  function notice() {
    var list = entries();
    var bar = document.getElementById("unsent");
    var words = [];
    if (list.length === 0) {
      if (bar) {
        bar.hidden = true;
      }
      return;
    }
    if (!bar) {
      bar = element("p", "", "inset unsent");
      bar.id = "unsent";
      bar.setAttribute("role", "status");
      document.getElementById("content").prepend(bar);
    }
    words.push(list.length === 1 ? "1 entry is kept on this phone and not sent yet." : list.length + " entries are kept on this phone and not sent yet.");
    if (signIn) {
      words.push("Sign in again as yourself to send it; nothing is lost.");
    } else if (away) {
      words.unshift(AWAY);
    } else if (nextToSend() === undefined) {
      words.push("Look at what was not taken.");
    }
    bar.hidden = false;
    bar.textContent = words.join(" ") + " ";
    if (signIn || !sheet || sheet.reference !== list[0].reference) {
      var link = element("a", signIn ? "Sign in" : "Open the doors");
      link.href = signIn && sheet ? location.pathname + location.search : address(list[0]);
      bar.append(link);
    }
  }

  // ---- the page of the doors

  function said(name) { return box.querySelector("[data-said=" + name + "]"); }

  function doorOf(key) { return sheet.doors.find(function (each) { return each.key === key; }); }

  function mineAt(key) {
    return entries().filter(function (each) { return each.reference === sheet.reference && each.door === key && each.what === "RECORD"; });
  }

  function hasRead(door) {
    return door.read || entries().some(function (each) {
      return each.reference === sheet.reference && each.door === door.key && each.what === "READ" && each.stamp === door.instructions;
    });
  }

  function isOpen(door) {
    return !door.struck && !door.outcome && mineAt(door.key).length === 0;
  }

  function onSide(door) { return side === "" || door.side === side; }

  function nextOpen(after) {
    var from = after ? sheet.doors.findIndex(function (each) { return each.key === after; }) + 1 : 0;
    var round = sheet.doors.slice(from).concat(sheet.doors.slice(0, from));
    return round.find(function (each) { return isOpen(each) && onSide(each) && each.key !== after; });
  }

  function outcomeOf(entry) {
    var field = entry.fields.find(function (each) { return each[0] === "outcome"; });
    return field ? WORDS[field[1]] : "";
  }

  function standing(door) {
    var mine = mineAt(door.key);
    if (mine.length > 0) {
      return outcomeOf(mine[mine.length - 1]) + (mine[mine.length - 1].state === "waiting" ? ", kept on this phone" : ", not taken");
    }
    if (door.struck) {
      return "struck out: " + door.struck;
    }
    return door.outcome ? WORDS[door.outcome] + (door.calls > 1 ? ", " + door.calls + " calls" : "") + (door.again ? ", call again " + door.again : "") : "";
  }

  function showList() {
    var list = box.querySelector(".door-list");
    var open = sheet.doors.filter(isOpen).length;
    said("sum").textContent = open === 0 ? "Something is recorded at every door." : open + " of " + sheet.doors.length + " doors are still to be called at.";
    box.querySelector(".sides").hidden = !sheet.doors.some(function (each) { return each.side; });
    box.querySelector("[data-act=begin]").hidden = !sheet.open || !nextOpen(null);
    list.textContent = "";
    sheet.doors.filter(onSide).forEach(function (door) {
      var item = element("li");
      var link = element("a");
      link.href = "#" + door.key;
      link.append(element("strong", door.line));
      if (door.instructions) {
        link.append(element("span", (door.noVisit ? "⃠ " : "⚠ ") + door.instructions, "danger-words"));
      }
      link.append(element("span", standing(door) || "nobody called yet", "hint"));
      item.append(link);
      list.append(item);
    });
  }

  function showDoor(door, isNew) {
    var form = box.querySelector("form");
    var number = sheet.doors.indexOf(door) + 1;
    var closed = !sheet.open || Boolean(door.struck);
    document.getElementById("door-line").textContent = door.line;
    said("place").textContent = "Door " + number + " of " + sheet.doors.length;
    said("safety").hidden = !door.instructions;
    said("instructions").textContent = door.instructions;
    box.querySelector("[data-act=read]").hidden = hasRead(door) || closed;
    said("last").textContent = closed
      ? (door.struck ? "Struck out of the round: " + door.struck : "Nothing is recorded here now: it has not begun, or is over.")
      : standing(door) ? "Last: " + standing(door) + (door.at && mineAt(door.key).length === 0 ? ". " + door.at + ", " + door.by : "") : "";
    said("form").hidden = closed;
    said("form").disabled = !hasRead(door);
    var refer = said("refer");
    if (refer) {
      refer.href = house + "/cases/refer.xhtml?uprn=" + door.uprn;
    }
    if (isNew) {
      form.reset();
      errors([]);
      form.querySelectorAll("details").forEach(function (each) { each.open = false; });
      (stored(draftsKey(), {})[draftName(door.key)] || (door.seen && !door.outcome ? [["seen", door.seen]] : [])).forEach(function (field) {
        Array.prototype.forEach.call(form.elements, function (input) {
          if (input.name === field[0] && (input.type === "radio" || input.type === "checkbox")) {
            input.checked = input.checked || input.value === field[1];
          } else if (input.name === field[0]) {
            input.value = field[1];
          }
        });
      });
      when();
      document.getElementById("door-line").focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }

  // what is asked depends on what came of it
  function when() {
    var form = box.querySelector("form");
    var answered = form.elements.outcome.value === "ANSWERED";
    box.querySelectorAll("[data-when]").forEach(function (part) {
      part.hidden = !answered || part.dataset.when === "CONSENT" && form.elements.consent.value !== "true";
    });
  }

  function values() {
    var form = box.querySelector("form");
    var typed = [];
    Array.prototype.forEach.call(form.elements, function (input) {
      var ticked = input.type === "radio" || input.type === "checkbox";
      if (input.name && !input.closest("[hidden]") && (ticked ? input.checked : input.value.trim() !== "")) {
        typed.push([input.name, input.value.trim()]);
      }
    });
    return typed;
  }

  function errors(list) {
    var summary = box.querySelector(".error-summary");
    var lines = summary.querySelector("ul");
    lines.textContent = "";
    list.forEach(function (each) {
      var item = element("li");
      var link = element("a", each[1]);
      link.href = "#" + each[0];
      item.append(link);
      lines.append(item);
    });
    summary.hidden = list.length === 0;
    if (list.length > 0) {
      summary.focus();
    }
  }

  function faults(typed) {
    var found = [];
    var has = function (name) { return typed.some(function (each) { return each[0] === name; }); };
    if (!has("outcome")) {
      found.push(["outcome-ANSWERED", "Answer this: What came of it?"]);
    }
    if (document.getElementById("consent-set") && box.querySelector("form").elements.outcome.value === "ANSWERED" && !has("consent")) {
      found.push(["consent-yes", "Answer this: Do they agree that we keep what they tell?"]);
    }
    if (has("follows") && !has("due")) {
      found.push(["due", "Say by when it is to be done."]);
    }
    return found;
  }

  // crypto.randomUUID is there in a secure context only; a house tried out over plain http has the random numbers alone
  function token() {
    return Array.from(window.crypto.getRandomValues(new Uint8Array(16)), function (each) { return each.toString(16).padStart(2, "0"); }).join("");
  }

  function put(door, what, fields) {
    var list = entries();
    list.push({ token: token(), kind: sheet.kind, reference: sheet.reference, door: door.key, version: door.version, what: what,
      at: Date.now(), state: "waiting", stamp: door.instructions, fields: fields });
    store(list);
  }

  function record(event) {
    event.preventDefault();
    var door = doorOf(shown);
    var typed = values();
    var wrong = faults(typed);
    errors(wrong);
    if (wrong.length > 0 || !door) {
      return;
    }
    try {
      put(door, "RECORD", typed);
    } catch (full) {
      errors([["outcome-ANSWERED", "This phone has no room to keep it. Make room, then record it again."]]);
      return;
    }
    keepDraft(door.key, null);
    goTo(nextOpen(door.key));
    send();
  }

  function goTo(door) {
    var to = door ? "#" + door.key : "#doors";
    if (location.hash === to) {
      turn();
    } else {
      location.hash = to;
    }
  }

  function showNotTaken() {
    var part = document.getElementById("not-taken");
    var stuck = entries().filter(function (each) { return each.reference === sheet.reference && each.state !== "waiting"; });
    part.hidden = stuck.length === 0;
    part.textContent = "";
    stuck.forEach(function (entry) {
      var door = doorOf(entry.door) || { line: "" };
      var card = element("section", "", "card conflict");
      card.append(element("h2", door.line), element("p", entry.says));
      if (entry.state === "conflict") {
        card.append(versions(entry));
      }
      var buttons = element("div", "", "buttons");
      var again = element("button", entry.state !== "conflict" ? "Send it again" : sheet.kind === "STREET" ? "Send mine as another call" : "Send mine over theirs", "button");
      again.type = "button";
      again.addEventListener("click", function () {
        changeEntry(entry.token, function (each) {
          each.state = "waiting";
          each.version = each.theirs ? each.theirs.version : each.version;
        });
        send();
      });
      var drop = element("button", entry.state === "conflict" ? "Keep theirs, drop mine" : "Drop it", "button secondary");
      drop.type = "button";
      drop.addEventListener("click", function () {
        dropEntry(entry.token);
        show();
      });
      buttons.append(again, drop);
      if (door.key && entry.state !== "conflict") {
        var open = element("a", "Open the door");
        open.href = "#" + door.key;
        buttons.append(open);
      }
      card.append(buttons);
      part.append(card);
    });
  }

  function versions(entry) {
    var table = element("table", "", "list");
    var head = element("tr");
    var row = element("tr");
    var theirs = entry.theirs;
    table.append(element("caption", "Both versions", "unseen"));
    ["You wrote", "Recorded meanwhile"].forEach(function (words) {
      var cell = element("th", words);
      cell.scope = "col";
      head.append(cell);
    });
    var mine = entry.fields.filter(function (each) { return each[0] !== "owner"; }).map(function (each) { return WORDS[each[1]] || each[1]; }).join("; ");
    [[mine, "You wrote"], [(WORDS[theirs.outcome] || "nothing") + (theirs.seen ? "; " + theirs.seen : "") + ". " + theirs.at + ", " + theirs.by, "Recorded meanwhile"]].forEach(function (each) {
      var cell = element("td", each[0]);
      cell.dataset.label = each[1];
      row.append(cell);
    });
    var thead = element("thead");
    var tbody = element("tbody");
    thead.append(head);
    tbody.append(row);
    table.append(thead, tbody);
    return table;
  }

  function turn() {
    var key = decodeURIComponent(location.hash.slice(1));
    if (key === "next") {
      var first = nextOpen(null);
      history.replaceState(null, "", first ? "#" + first.key : "#doors");
      key = first ? first.key : "doors";
    }
    var door = doorOf(key);
    if (!door && key !== "" && key !== "doors") {
      // a link to a field of the form, or to the content
      return;
    }
    var isNew = shown !== (door ? door.key : null);
    shown = door ? door.key : null;
    document.getElementById("door").hidden = !door;
    document.getElementById("doors").hidden = Boolean(door);
    if (door) {
      showDoor(door, isNew);
    } else {
      showList();
      if (isNew) {
        window.scrollTo(0, 0);
      }
    }
  }

  function show() {
    document.documentElement.dataset.away = away ? "yes" : "no";
    notice();
    if (sheet) {
      showNotTaken();
      turn();
    }
  }

  function press(event) {
    var button = event.target.closest("[data-act], [data-side]");
    var door = shown ? doorOf(shown) : null;
    if (!button) {
      return;
    }
    if (button.dataset.side !== undefined) {
      side = button.dataset.side;
      box.querySelectorAll("[data-side]").forEach(function (each) { each.setAttribute("aria-pressed", String(each === button)); });
      showList();
    } else if (button.dataset.act === "read" && door) {
      put(door, "READ", []);
      showDoor(door, false);
      box.querySelector("#outcome-ANSWERED").focus();
      send();
    } else {
      goTo(nextOpen(shown));
    }
  }

  function openSheet() {
    box = document.getElementById("doorstep");
    sheet = box ? JSON.parse(box.dataset.doorstep) : null;
    if (!sheet) {
      return;
    }
    var form = box.querySelector("form");
    box.addEventListener("click", press);
    form.addEventListener("submit", record);
    ["input", "change"].forEach(function (kind) {
      form.addEventListener(kind, function () {
        when();
        box.querySelector(".error-summary").hidden = true;
        keepDraft(shown, values());
      });
    });
    window.addEventListener("hashchange", turn);
    shown = "";
    turn();
  }

  // who signs out is told once what stays; what was begun and not recorded goes
  function watchSignOut() {
    var button = document.getElementById("me:signOut");
    var warned = false;
    if (!button) {
      return;
    }
    button.addEventListener("click", function (event) {
      if (entries().length > 0 && !warned) {
        warned = true;
        event.preventDefault();
        event.stopImmediatePropagation();
        notice();
        document.getElementById("unsent").append(element("strong", " It stays on this phone and is sent when you sign in here again. Press Sign out once more to leave."));
        window.scrollTo(0, 0);
      } else {
        localStorage.removeItem(draftsKey());
      }
    }, true);
  }

  document.addEventListener("DOMContentLoaded", function () {
    var lock = document.getElementById("lock");
    var name = lock && lock.querySelector("[name=username]");
    if (!name || !document.getElementById("content")) {
      return;
    }
    officer = name.value;
    // at the root of its server the house has no path of its own, and then no such attribute
    house = lock.dataset.house || "";
    openSheet();
    watchSignOut();
    window.addEventListener("online", function () {
      away = false;
      send();
      window.setTimeout(refresh, 500);
    });
    window.addEventListener("offline", function () {
      away = true;
      show();
    });
    // signed in again in another window, perhaps
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "visible") {
        signIn = false;
        send();
      }
    });
    window.addEventListener("storage", function (event) {
      if (event.key === entriesKey()) {
        show();
      }
    });
    window.setInterval(function () {
      if (entries().length > 0 && !signIn) {
        send();
      }
    }, AGAIN);
    send();
  });
})();
