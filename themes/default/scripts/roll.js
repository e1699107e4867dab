// Optional. Filters a roll of honour by name (accents optional), award, kind and unit. The form is in the
// page, hidden; without this script the page is one long list.
(function () {
  'use strict';
  var form = document.querySelector('.roll-filter');
  if (!form) return;
  var status = form.querySelector('[role="status"]');
  var clear = form.querySelector('button');
  var fields = {}, lists, rows = [], saying, going;

  [].forEach.call(form.querySelectorAll('[name]'), function (field) { fields[field.name] = field; });
  var wish = function (name) { return fields[name] ? fields[name].value : ''; };
  var text = function (element) { return element ? element.textContent.trim() : ''; };
  var fold = function (words) {
    return words.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
  };
  // ' nguyen thi anh '; of "H'Khuyên" both ' h khuyen' and ' hkhuyen'.
  var index = function (name) {
    var folded = fold(name), apart = folded.replace(/[^a-z0-9]+/g, ' ');
    return ' ' + apart + (/['’]/.test(folded) ? ' ' + folded.replace(/['’]/g, '') : '');
  };

  // Reads the page once, when the form is first used.
  var read = function () {
    if (lists) return;
    lists = [].map.call(document.querySelectorAll('.roll'), function (roll) {
      var up = function (selector) { return roll.closest(selector); };
      var kind = up('[data-kind]'), award = up('[data-award]'), letter = up('.letter');
      var list = { shown: 0, kind: kind ? kind.getAttribute('data-kind') : '', award: award ? award.getAttribute('data-award') : '' };
      var before = roll.previousElementSibling;
      list.blocks = [roll, /decision/.test(before && before.className) && before, kind, award, letter,
        letter && document.querySelector('.letters [href="#' + letter.getAttribute('aria-labelledby') + '"]')].filter(Boolean);
      list.rows = [].map.call(roll.children, function (item) {
        var part = function (name) { return item.querySelector('.honoree__' + name); };
        var name = text(part('name').lastChild);
        var row = { item: item, shown: true, name: index(name), award: list.award || text(part('award')),
          unit: text(part('unit')) || (list.kind === 'tap-the' ? name : '') };
        rows.push(row);
        return row;
      });
      return list;
    });
  };

  // Rows come and go from the top: at once until `wanted` of them fill the screen, the others behind the picture, a few
  // at a time, so that the next key is answered.
  var step = function (at, wanted) {
    for (var changed = 0, most = wanted ? 40 : 200; at < rows.length && (changed < most || wanted > 0); ++at) {
      var row = rows[at];
      if (row.fits) --wanted;
      if (row.fits === row.shown) continue;
      row.item.hidden = !(row.shown = row.fits);
      ++changed;
    }
    if (at < rows.length) going = setTimeout(step, 20, at, 0);
  };

  var apply = function () {
    read();
    var name = wish('name'), award = wish('award'), kind = wish('kind'), unit = wish('unit'), shown = 0;
    var words = fold(name).split(/[^a-z0-9'’]+/).filter(Boolean).map(function (word) { return ' ' + word.replace(/['’]/g, ''); });
    lists.forEach(function (list) {
      list.shown = 0;
      list.rows.forEach(function (row) {
        row.fits = (!kind || list.kind === kind) && (!award || row.award === award) && (!unit || row.unit === unit) &&
          words.every(function (word) { return row.name.indexOf(word) >= 0; });
        if (row.fits) ++list.shown;
      });
      shown += list.shown;
    });
    // Headings stay where they have a row, and go with the last.
    var kept = new Set();
    lists.forEach(function (list) { if (list.shown) list.blocks.forEach(function (block) { kept.add(block); }); });
    lists.forEach(function (list) {
      list.blocks.forEach(function (block) { if (block.hidden === kept.has(block)) block.hidden = !block.hidden; });
    });
    var active = Boolean(name.trim() || award || kind || unit);
    document.body.classList.toggle('is-filtered', active);
    clear.hidden = !active;
    clearTimeout(going);
    step(0, 20);
    // Said when the typing rests, and not on the way.
    clearTimeout(saying);
    saying = setTimeout(function () {
      status.textContent = !active ? '' : !shown ? form.getAttribute('data-none') :
        form.getAttribute('data-some').replace('{shown}', shown).replace('{all}', rows.length);
    }, 250);
  };

  var reset = function () {
    Object.keys(fields).forEach(function (name) { fields[name].value = ''; });
    apply();
  };

  // What a link leads to is there, whatever was filtered.
  var reveal = function () {
    var target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest('[hidden]')) return;
    reset();
    target.scrollIntoView();
  };

  // What was honoured later may have moved a row of a long list on to a page behind: an old link still finds it.
  var seek = function (next) {
    var id = location.hash.slice(1);
    if (!next || !id || document.getElementById(id) || location.protocol === 'file:') return;
    fetch(next).then(function (answer) { return answer.text(); }).then(function (html) {
      var more = /rel="next" href="([^"]+)"/.exec(html);
      if (html.indexOf('id="' + id + '"') >= 0) location.replace(next + '#' + id);
      else if (more) seek(new URL(more[1], next).href);
    }, function () {});
  };
  var next = document.querySelector('.pagination [rel="next"]');
  seek(next && next.href);

  form.addEventListener('focusin', read);
  form.addEventListener('input', apply);
  form.addEventListener('change', apply); // of a select in old browsers
  clear.addEventListener('click', function () {
    reset();
    fields.name.focus();
  });
  addEventListener('hashchange', reveal);
  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('a[href*="#"]')) setTimeout(reveal, 0);
  });
  // Back from another page, the browser may have kept what was typed.
  addEventListener('pageshow', function () {
    if (Object.keys(fields).some(wish)) apply();
  });
  form.hidden = false;
}());
