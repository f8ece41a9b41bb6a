// What is written down at an inspection is never lost. Each line, with its photograph, is first kept on the telephone under its
// officer; then it is sent, in order, as often as it takes; a token of its own makes the server take it in once. On every page of
// the house what waits is sent.
(function () {
  "use strict";

  var AWAY = "No connection. Kept on this phone, sent when it is back.";
  var AGAIN = 10000;
  var SIDE = 1600;
  var officer = "";
  var house = "";
  var sheet = null;
  var box = null;
  var sending = false;
  var away = false;
  var signIn = false;
  var kept = [];

  // ---- what is kept on the telephone

  var opened = null;

  function database() {
    opened = opened || new Promise(function (resolve, reject) {
      var asked = window.indexedDB.open("inspections", 1);
      asked.onupgradeneeded = function () { asked.result.createObjectStore("lines", { keyPath: "token" }); };
      asked.onsuccess = function () { resolve(asked.result); };
      asked.onerror = function () { reject(asked.error); };
    });
    return opened;
  }

  function store(mode, work) {
    return database().then(function (open) {
      return new Promise(function (resolve, reject) {
        var transaction = open.transaction("lines", mode);
        var asked = work(transaction.objectStore("lines"));
        transaction.oncomplete = function () { resolve(asked.result); };
        transaction.onerror = function () { reject(transaction.error); };
        transaction.onabort = function () { reject(transaction.error); };
      });
    });
  }

  function read() {
    return store("readonly", function (lines) { return lines.getAll(); }).then(function (all) {
      kept = all.filter(function (each) { return each.officer === officer; })
        .sort(function (one, other) { return one.at - other.at; });
    });
  }

  function keep(line) { return store("readwrite", function (lines) { return lines.put(line); }).then(read); }

  function drop(token) { return store("readwrite", function (lines) { return lines.delete(token); }).then(read); }

  function draftKey() { return "inspection draft " + officer + " " + sheet.reference; }

  function token() {
    return Array.from(window.crypto.getRandomValues(new Uint8Array(16)), function (each) { return each.toString(16).padStart(2, "0"); }).join("");
  }

  // ---- sending it

  // a line waits for nothing but the line before it; the end waits for all of them
  function nextToSend() {
    return kept.find(function (each) {
      return each.state === "waiting" && (each.kind === "LINE" || !kept.some(function (other) {
        return other.reference === each.reference && other.kind === "LINE";
      }));
    });
  }

  function body(line) {
    var form = new FormData();
    form.set("token", line.token);
    form.set("kind", line.kind);
    form.set("reference", line.reference);
    form.set("officer", officer);
    form.set("ago", String(Math.max(0, Math.round((Date.now() - line.at) / 1000))));
    Object.keys(line.fields).forEach(function (name) { form.set(name, line.fields[name]); });
    if (line.picture) {
      form.set("picture", line.picture, "photograph.jpg");
    }
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
    document.body.dataset.sendingInspection = "yes";
    var giveUp = new AbortController();
    var waiting = window.setTimeout(function () { giveUp.abort(); }, 60000);
    fetch(house + "/housing/inspection-line", { method: "POST", redirect: "manual", body: body(next), signal: giveUp.signal })
      .then(function (answer) {
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
          return { state: "OTHER" };
        }
        if (answer.status === 400 || answer.status === 404 || answer.status === 413) {
          return { state: "REFUSED", says: "This was not taken: something in it cannot be read." };
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (said) {
        away = false;
        return took(next, said);
      })
      .catch(function () {
        away = true;
      })
      .then(function () {
        window.clearTimeout(waiting);
        sending = false;
        delete document.body.dataset.sendingInspection;
        if (away || signIn) {
          show();
        } else {
          send();
        }
      });
  }

  function took(line, said) {
    signIn = said.state === "OTHER";
    if (signIn) {
      return null;
    }
    if (sheet && said.lines && line.reference === sheet.reference) {
      sheet.lines = said.lines;
    }
    if (said.state !== "TAKEN") {
      line.state = "refused";
      line.says = said.says;
      return keep(line);
    }
    return drop(line.token).then(function () {
      if (line.kind === "FINISH" && sheet && line.reference === sheet.reference) {
        localStorage.removeItem(draftKey());
        location.assign(house + "/housing/view-enforcement.xhtml?reference=" + encodeURIComponent(sheet.enforcement));
      }
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

  function notice() {
    var bar = document.getElementById("unsent-inspection");
    var words = [];
    if (kept.length === 0) {
      if (bar) {
        bar.hidden = true;
      }
      return;
    }
    if (!bar) {
      bar = element("p", "", "inset unsent");
      bar.id = "unsent-inspection";
      bar.setAttribute("role", "status");
      document.getElementById("content").prepend(bar);
    }
    words.push(kept.length === 1 ? "1 line of an inspection is kept on this phone and not sent yet." : kept.length + " lines of an inspection are kept on this phone and not sent yet.");
    if (signIn) {
      words.push("Sign in again as yourself to send it; nothing is lost.");
    } else if (away) {
      words.unshift(AWAY);
    } else if (kept.some(function (each) { return each.state === "refused"; })) {
      words.push("Look at what was not taken.");
    }
    bar.hidden = false;
    bar.textContent = words.join(" ") + " ";
    if (!sheet || sheet.reference !== kept[0].reference) {
      var link = element("a", "Open the inspection");
      link.href = house + "/housing/inspect-dwelling.xhtml?reference=" + encodeURIComponent(kept[0].enforcement);
      bar.append(link);
    }
  }

  // ---- the page of the inspection

  function lineItem(room, words, hint) {
    var item = element("li");
    var part = element("div");
    part.append(element("strong", room + ": "), element("span", words + " "), element("span", hint, "hint"));
    item.append(part);
    return item;
  }

  function hazardName(number) {
    var option = box.querySelector("#hazard option[value='" + number + "']");
    return number && option ? option.textContent : "";
  }

  function showLines() {
    var list = box.querySelector("[data-said=lines]");
    var mine = kept.filter(function (each) { return each.reference === sheet.reference; });
    list.textContent = "";
    sheet.lines.forEach(function (each) {
      list.append(lineItem(each.room, each.words, [each.hazard, each.photograph ? "photograph" : ""].filter(Boolean).join(", ")));
    });
    mine.filter(function (each) { return each.kind === "LINE"; }).forEach(function (each) {
      var item = lineItem(each.fields.room, each.fields.words,
        [hazardName(each.fields.hazard), each.picture ? "photograph" : "", each.state === "waiting" ? "kept on this phone" : "not taken: " + each.says].filter(Boolean).join(", "));
      if (each.state === "refused") {
        var again = element("button", "Put it right", "button secondary");
        again.type = "button";
        again.addEventListener("click", function () {
          fill(box.querySelector("#line"), each.fields);
          drop(each.token).then(show);
          box.querySelector("#words").focus();
        });
        item.append(again);
      }
      list.append(item);
    });
    var finish = mine.find(function (each) { return each.kind === "FINISH"; });
    var count = sheet.lines.length + mine.filter(function (each) { return each.kind === "LINE"; }).length;
    box.querySelector("[data-said=sum]").textContent = count === 0 ? "Nothing yet."
      : (count === 1 ? "1 line." : count + " lines.") + (finish && finish.state === "waiting" ? " It is finished once all of it is sent." : "");
    if (finish && finish.state === "refused") {
      errors(box.querySelector("#finish"), [["present", finish.says]]);
      fill(box.querySelector("#finish"), finish.fields);
      drop(finish.token);
    }
  }

  function fill(form, fields) {
    Object.keys(fields).forEach(function (name) {
      var input = form.elements[name];
      if (input && input.type !== "file") {
        input.value = fields[name];
      }
    });
  }

  function values(form) {
    var typed = {};
    Array.prototype.forEach.call(form.elements, function (input) {
      if (input.name && input.type !== "file") {
        typed[input.name] = input.value.trim();
      }
    });
    return typed;
  }

  function errors(form, list) {
    var summary = form.querySelector(".error-summary");
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
    return list.length === 0;
  }

  // made small before it is kept; what cannot be drawn is sent as it is, and the server says what it thinks of it
  function small(file) {
    if (!file || !window.createImageBitmap) {
      return Promise.resolve(file || null);
    }
    return window.createImageBitmap(file, { imageOrientation: "from-image" }).then(function (picture) {
      var scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      var canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (resolve) { canvas.toBlob(function (blob) { resolve(blob || file); }, "image/jpeg", 0.8); });
    }).catch(function () { return file; });
  }

  function put(kind, fields, picture) {
    return keep({ token: token(), officer: officer, reference: sheet.reference, enforcement: sheet.enforcement, kind: kind,
      at: Date.now(), state: "waiting", fields: fields, picture: picture });
  }

  function writeDown(event) {
    var form = event.target;
    var typed = values(form);
    var file = form.elements.picture.files[0];
    var wrong = [];
    event.preventDefault();
    if (!typed.room) {
      wrong.push(["room", "Say in which room."]);
    }
    if (!typed.words && !file) {
      wrong.push(["words", "Say what is found, or add a photograph."]);
    }
    if (!errors(form, wrong)) {
      return;
    }
    small(file).then(function (picture) { return put("LINE", typed, picture); }).then(function () {
      form.elements.words.value = "";
      form.elements.hazard.value = "";
      form.elements.picture.value = "";
      draft();
      form.elements.words.focus();
      send();
    }).catch(function () {
      errors(form, [["words", "This phone has no room to keep it. Make room, then write it down again."]]);
    });
  }

  function finish(event) {
    var form = event.target;
    var typed = values(form);
    var wrong = [];
    event.preventDefault();
    [["began", "Say from what time."], ["ended", "Say until what time."], ["present", "Say who was there."]].forEach(function (each) {
      if (!typed[each[0]]) {
        wrong.push(each);
      }
    });
    if (!errors(form, wrong)) {
      return;
    }
    put("FINISH", typed, null).then(send).catch(function () {
      errors(form, [["present", "This phone has no room to keep it. Make room, then finish again."]]);
    });
  }

  function draft() {
    try {
      localStorage.setItem(draftKey(), JSON.stringify({ line: values(box.querySelector("#line")), finish: values(box.querySelector("#finish")) }));
    } catch (full) {
      // without room for a copy the page itself must do
    }
  }

  function openSheet() {
    box = document.getElementById("inspection");
    sheet = box ? JSON.parse(box.dataset.inspection) : null;
    if (!sheet) {
      return;
    }
    try {
      var before = JSON.parse(localStorage.getItem(draftKey())) || {};
      fill(box.querySelector("#line"), before.line || {});
      fill(box.querySelector("#finish"), before.finish || {});
    } catch (unreadable) {
      // begun anew
    }
    box.querySelector("#line").addEventListener("submit", writeDown);
    box.querySelector("#finish").addEventListener("submit", finish);
    ["input", "change"].forEach(function (kind) { box.addEventListener(kind, draft); });
  }

  function show() {
    notice();
    if (sheet) {
      document.documentElement.dataset.away = away ? "yes" : "no";
      showLines();
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    var lock = document.getElementById("lock");
    var name = lock && lock.querySelector("[name=username]");
    if (!name || !document.getElementById("content") || !window.indexedDB) {
      return;
    }
    officer = name.value;
    house = lock.dataset.house || "";
    openSheet();
    read().then(send).catch(show);
    window.addEventListener("online", function () {
      away = false;
      send();
    });
    window.addEventListener("offline", function () {
      away = true;
      show();
    });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "visible") {
        signIn = false;
        read().then(send).catch(show);
      }
    });
    window.setInterval(function () {
      if (kept.length > 0 && !signIn) {
        send();
      }
    }, AGAIN);
  });
})();
