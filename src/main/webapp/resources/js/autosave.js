// A long form is never lost: what is typed is saved some twenty seconds after the first change, and until the server
// has it, it is kept in this tab (and only there), so that an ended session or a reload loses nothing.
(function () {
  "use strict";

  var AFTER = 20000;
  var SENT = "draft sent";
  var form;
  var key;
  var timer = null;

  function inputs() {
    return Array.from(form.querySelectorAll("input, select, textarea")).filter(function (input) {
      return input.name && input.type !== "hidden" && input.type !== "submit" && input.type !== "button" && !input.disabled;
    });
  }

  function keep() {
    var typed = inputs().map(function (input) {
      var ticked = input.type === "radio" || input.type === "checkbox";
      return [input.name, input.type === "radio" ? input.value : "", ticked ? input.checked : input.value];
    });
    try {
      sessionStorage.setItem(key, JSON.stringify(typed));
    } catch (full) {
      // without room for a copy the saving on the server must do
    }
  }

  function forget() {
    sessionStorage.removeItem(key);
  }

  // what was sent is done with once the server leads on to another page of the house, or says so on the same one; a sign-in,
  // a locked screen or an error in between is neither, and those have no menu
  function arrive() {
    var sent = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    if (sent && document.querySelector("nav.menu") && (sent !== key || document.querySelector(".done-message"))) {
      sessionStorage.removeItem(sent);
    }
  }

  function putBack() {
    var kept = sessionStorage.getItem(key);
    var changed = false;
    JSON.parse(kept || "[]").forEach(function (one) {
      var input = inputs().find(function (each) {
        return each.name === one[0] && (each.type !== "radio" || each.value === one[1]);
      });
      if (!input) {
        return;
      }
      var property = typeof one[2] === "boolean" ? "checked" : "value";
      if (input[property] !== one[2]) {
        input[property] = one[2];
        changed = true;
      }
    });
    if (changed) {
      document.getElementById("put-back").hidden = false;
      later(1000);
    } else {
      forget();
    }
  }

  function later(wait) {
    if (timer === null) {
      timer = window.setTimeout(save, wait);
    }
  }

  function save() {
    timer = null;
    // while the screen is locked the server takes nothing
    if (document.documentElement.classList.contains("locked")) {
      later(AFTER);
    } else {
      window.saveDraft();
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    form = document.querySelector("form.autosaved");
    key = form ? "draft " + form.dataset.officer + " " + window.location.pathname + window.location.search : "";
    arrive();
    if (!form) {
      return;
    }
    // a page that the server built after an error already shows what was typed
    if (form.dataset.conflict === "true" || document.querySelector(".error-summary")) {
      forget();
    } else {
      putBack();
    }
    ["input", "change"].forEach(function (event) {
      form.addEventListener(event, function () {
        keep();
        later(AFTER);
      });
    });
    // the answer to a save says whether the server has it now
    window.jQuery(document).on("pfAjaxComplete", function () {
      var saved = document.querySelector(".saved[data-saved='true']");
      if (saved && timer === null) {
        forget();
      }
    });
    form.addEventListener("submit", function () {
      window.clearTimeout(timer);
      timer = null;
      sessionStorage.setItem(SENT, key);
    });
  });
})();
