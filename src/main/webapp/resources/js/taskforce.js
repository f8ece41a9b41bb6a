// What the shell needs of a browser: "/" goes to the search box; the error summary takes the focus and leads to its fields;
// a form keeps the address of its page; what was typed before a session ended stands in the form again.
(function () {
  "use strict";

  function focusSummary() {
    var summary = document.querySelector(".error-summary[data-focus], .conflict[data-focus]");
    if (summary) {
      summary.removeAttribute("data-focus");
      summary.focus();
    }
  }

  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    var search = document.getElementById("search");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && search) {
      event.preventDefault();
      search.focus();
    }
  });

  // what a search found is gone through by the arrow keys, from the box or from anywhere that does not need them itself
  document.addEventListener("keydown", function (event) {
    var found = Array.prototype.slice.call(document.querySelectorAll(".findings a.finding"));
    var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    var busy = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.id !== "search";
    if (step === 0 || found.length === 0 || busy || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    var at = found.indexOf(document.activeElement) + step;
    if (at >= 0 && at < found.length) {
      event.preventDefault();
      found[at].focus();
    } else if (at < 0 && step < 0) {
      event.preventDefault();
      document.getElementById("search").focus();
    }
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest(".error-summary a");
    var field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (field) {
      event.preventDefault();
      var first = field.matches("input, select, textarea, button") ? field : field.querySelector("input, select, textarea, button");
      (first || field).focus();
      field.scrollIntoView({ block: "center" });
    }
  });

  // "Copy the address" of a record; where the browser keeps the clipboard to itself the address is there to be copied by hand
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    var address = new URL(button.dataset.copy, location.href).href;
    var said = button.parentElement.querySelector("[role=status]");
    var byHand = function () { said.textContent = address; };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(address).then(function () { said.textContent = "Copied"; }, byHand);
    } else {
      byHand();
    }
  });

  // of two versions of a field the one chosen goes into it; nothing is saved by that
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-take]");
    var field = button && document.getElementById(button.dataset.take);
    if (!field) {
      return;
    }
    var input = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
    if (input.tagName === "SELECT") {
      Array.prototype.forEach.call(input.options, function (option) { option.selected = option.text.trim() === button.dataset.words; });
    } else if (input.type === "checkbox") {
      input.checked = button.dataset.words === "yes";
    } else {
      input.value = button.dataset.words;
    }
    input.dispatchEvent(new Event("change", { bubbles: true }));
    button.closest("tr").querySelectorAll("[data-take]").forEach(function (each) { each.setAttribute("aria-pressed", String(each === button)); });
    button.closest("section").querySelector("[data-said]").textContent = button.textContent.trim();
  });

  // what is selected in a record that passages are taken out of stands in the field for the passage; without a pointer it is typed there
  document.addEventListener("selectionchange", function () {
    var chosen = document.getSelection();
    var record = chosen && chosen.anchorNode && chosen.anchorNode.parentElement && chosen.anchorNode.parentElement.closest("[data-passages]");
    var words = record && record.contains(chosen.focusNode) ? chosen.toString().trim() : "";
    var field = words && document.querySelector("textarea[id$='" + record.dataset.passages + "']");
    if (field) {
      field.value = words;
    }
  });

  // one open list of choices at a time; Escape closes it and goes back to what opened it
  document.addEventListener("keydown", function (event) {
    var open = event.key === "Escape" && document.querySelector("details.drop[open]");
    if (open) {
      open.removeAttribute("open");
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.drop[open]").forEach(function (open) {
      if (!open.contains(event.target)) {
        open.removeAttribute("open");
      }
    });
  });

  // the page's own address (?reference=…) goes with its form, so that reloading or signing in again comes back to it
  function keepAddress() {
    document.querySelectorAll("form[method=post]").forEach(function (form) {
      var action = new URL(form.action);
      if (action.pathname === location.pathname && !action.search) {
        form.action = action.pathname + location.search;
      }
    });
  }

  function restore() {
    var kept = document.getElementById("kept");
    var fields = kept ? JSON.parse(kept.dataset.fields) : {};
    Object.keys(fields).forEach(function (name) {
      document.getElementsByName(name).forEach(function (field) {
        var values = fields[name];
        if (field.type === "checkbox" || field.type === "radio") {
          field.checked = values.indexOf(field.value) >= 0;
        } else if (field.multiple) {
          Array.prototype.forEach.call(field.options, function (option) { option.selected = values.indexOf(option.value) >= 0; });
        } else if (field.type !== "hidden" && field.type !== "file" && field.type !== "submit" && field.type !== "button") {
          field.value = values[0];
        }
        var label = field.closest(".ui-selectonemenu") && field.closest(".ui-selectonemenu").querySelector(".ui-selectonemenu-label");
        if (label && field.selectedIndex >= 0) {
          label.textContent = field.options[field.selectedIndex].text;
        }
      });
    });
  }

  // a question that is still under way when its page is left (which weekday is this day?) is answered about a page that is gone:
  // without this its answer, "nothing is recorded here", would stand in the place of what was just done
  window.addEventListener("beforeunload", function () {
    if (window.PrimeFaces && PrimeFaces.ajax) {
      PrimeFaces.abortXHRs();
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    keepAddress();
    restore();
    focusSummary();
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxComplete", focusSummary);
    }
  });
})();
