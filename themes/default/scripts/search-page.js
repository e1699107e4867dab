// The search page: what is typed is answered below the field, and stands in the address as ?q=. What answers
// (the engine, then the index) is loaded when it is first needed, as scripts, so that a page on a disk has it too.
(function () {
  'use strict';
  var results = document.getElementById('ket-qua');
  if (!results || !window.Promise) return;
  var say = results.dataset, status = document.getElementById('trang-thai'), lists = document.getElementById('danh-sach');
  var form = document.querySelector('.search-form--page'), field = form.elements.q, title = document.title;
  var labels = say.groups.split('|'), kinds = say.kinds.split('|'), marks = say.marks.split('|'), waiting = {}, opened = null, current = 0, timer = 0;

  window.congbo_tim = function (name, texts, payload) { waiting[name]([texts, payload]); };
  function load(url, name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      if (name) waiting[name] = resolve; else script.onload = resolve;
      script.onerror = function () { script.remove(); reject(new Error(url)); };
      script.src = url;
      document.head.appendChild(script);
    });
  }
  function open() {
    if (!opened) {
      opened = load(say.engine).then(function () { return window.congboSearch.open(load, say.index); });
      opened.catch(function () { opened = null; });
    }
    return opened;
  }

  var grouped = function (number) { return String(number).replace(/\B(?=(\d{3})+$)/g, '.'); };
  var fill = function (text, count, query) {
    return text.replace(/\{(count|query)\}/g, function (all, key) { return key === 'count' ? grouped(count) : query; });
  };
  function make(parent, tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return parent.appendChild(element);
  }
  function link(parent, url, text, answer) {
    var a = make(parent, 'a');
    if (location.protocol === 'file:') url = url.replace(/\/(?=#|$)/, '/index.html');
    a.href = say.root + url;
    mark(a, text, answer);
    return a;
  }

  // The text with the words of the query in <mark>.
  function mark(parent, text, answer) {
    var words = [], last = answer.longer ? answer.words[answer.words.length - 1].word : '', at = 0;
    answer.words.forEach(function (word) { words = words.concat(word.word.split(/[^a-z0-9]+/)); });
    text = text.normalize('NFC');
    text.replace(/[a-z0-9\u00c0-\u024f\u1e00-\u1eff]+/gi, function (token, begin) {
      var word = window.congboSearch.fold(token).replace(/^0+(?=\d+$)/, '');
      if (words.indexOf(word) < 0 && !(last && word.indexOf(last) === 0)) return;
      parent.appendChild(document.createTextNode(text.slice(at, begin)));
      make(parent, 'mark', '', token);
      at = begin + token.length;
    });
    parent.appendChild(document.createTextNode(text.slice(at)));
  }

  // `amended`: 1 corrected, 2 revoked.
  function note(parent, parts, answer, amended) {
    var text = parts.filter(Boolean).join(' · '), line;
    if (!text && !amended) return;
    line = make(parent, 'p', 'search-hit__note');
    mark(line, text + (amended ? ' ' : ''), answer);
    if (amended) make(line, 'strong', 'mark', marks[amended - 1]);
  }
  function add(list, entry, group, answer) {
    var hit = entry.record, item = make(list, 'li', 'search-hit');
    var head = make(item, 'p', 'search-hit__title');
    if (hit.kind === 3) return unit(item, head, entry, group, answer);
    link(head, hit.url, hit.name || say.untitled, answer);
    if (hit.kind === 0) note(item, [hit.date, hit.venue], answer);
    if (hit.kind === 1) {
      var type = hit.type_name ? hit.type_name.charAt(0) + hit.type_name.slice(1).toLowerCase() : kinds[hit.type % kinds.length];
      note(item, [hit.number ? type + ' ' + hit.number : type, hit.date, hit.issuer], answer, Math.floor(hit.type / kinds.length));
    }
    if (hit.kind === 2) note(item, [hit.year, fill(say.members, hit.count)], answer);
    if (hit.kind > 3) note(item, [hit.detail, hit.award, hit.year], answer, hit.amended);
  }
  // A unit opens to those honoured there.
  function unit(item, head, entry, group, answer) {
    var hit = entry.record, counts = answer.query.index.root.counts;
    mark(head, hit.name, answer);
    var button = make(item, 'button', 'search-more', fill(say.members, hit.count));
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.onclick = function () {
      if (item.querySelector('ul')) {
        item.querySelector('ul').hidden = button.getAttribute('aria-expanded') === 'true';
        return button.setAttribute('aria-expanded', String(!item.querySelector('ul').hidden));
      }
      button.setAttribute('aria-expanded', 'true');
      answer.query.index.item('u', entry.id - counts[0] - counts[1] - counts[2]).then(function (members) {
        var list = make(item, 'ul', 'search-hits');
        members.records.forEach(function (record) { add(list, { record: record }, group, answer); });
        if (hit.count > members.records.length) make(make(list, 'li'), 'p', 'search-hit__note', fill(say.membersShown, members.records.length));
      });
    };
  }

  function show(group, answer) {
    var section = make(results, 'section', 'block'), head = make(section, 'h2', 'block__title', labels[group.kind] + ' ');
    head.id = 'nhom-' + group.kind;
    section.setAttribute('aria-labelledby', head.id);
    var count = make(head, 'span', 'search-count', '(' + grouped(group.count) + ')');
    var list = make(section, 'ul', 'search-hits'), shown = 0;
    function rest() {
      var from = shown;
      for (; shown < group.shown.length; ++shown) add(list, group.shown[shown], group, answer);
      count.textContent = '(' + grouped(group.count) + ')';
      return list.children[from];
    }
    rest();
    if (group.shown.length >= group.count) return;
    var more = make(section, 'button', 'search-more', say.more);
    more.type = 'button';
    more.onclick = function () {
      group.more(6).then(function () {
        var next = rest();
        if (group.shown.length >= group.count) more.remove();
        if (next && next.querySelector('a, button')) next.querySelector('a, button').focus();
      });
    };
  }

  function draw(answer, query) {
    results.textContent = '';
    answer.groups.forEach(function (group) { show(group, answer); });
    results.hidden = !query.trim();
    lists.hidden = answer.count > 0;
    status.textContent = !query.trim() ? '' : fill(answer.count ? (answer.about ? say.about : say.found) : say.none, answer.count, query.trim());
    if (answer.count || !query.trim()) return;
    make(results, 'p', '', say.noneHelp);
    if (!answer.nearest.length) return;
    make(results, 'p', '', say.nearest);
    var list = make(results, 'ul', 'link-list');
    answer.nearest.forEach(function (other) {
      var a = make(make(list, 'li'), 'a', '', other);
      a.href = '?q=' + encodeURIComponent(other);
    });
  }

  function run(query) {
    var turn = ++current;
    document.title = query.trim() ? query.trim() + ' – ' + title : title;
    if (!query.trim()) return draw({ groups: [], count: 0, nearest: [] }, query);
    status.textContent = say.busy;
    open().then(function (index) { return window.congboSearch.answer(index, query); }).then(function (answer) {
      if (turn === current) draw(answer, query);
    }).catch(function () { if (turn === current) status.textContent = say.failed; });
  }
  var asked = function () {
    var found = /[?&]q=([^&]*)/.exec(location.search);
    try { return found ? decodeURIComponent(found[1].replace(/\+/g, ' ')) : ''; } catch (wrong) { return ''; }
  };
  // False where the browser forbids it (some do on a disk): then the form is sent, which answers too.
  function address(how) {
    try { history[how](null, '', '?q=' + encodeURIComponent(field.value.trim())); return true; } catch (forbidden) { return false; }
  }
  function restore() { field.value = asked(); run(field.value); }

  form.addEventListener('submit', function (event) {
    clearTimeout(timer);
    if (!address(asked() === field.value.trim() ? 'replaceState' : 'pushState')) return;
    event.preventDefault();
    run(field.value.trim() + ' ');
  });
  field.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(function () { run(field.value); }, 200);
  });
  field.addEventListener('focus', open);
  window.addEventListener('popstate', restore);
  if (asked()) restore();
}());
