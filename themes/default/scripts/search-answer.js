// Answers a query from the search index: words without accents find all of them, words with accents their own first.
(function (search) {
  'use strict';
  var first = [10, 10, 5, 10, 20, 50]; // how many of a kind are shown at first
  var letters = /\d+[a-z]?\/[^\s,;"]+|[a-z0-9\u00df-\u024f\u1e00-\u1eff]+/g;

  // The words of a text: { typed, word (folded), exact }.
  search.tokens = function (text) {
    return (text.toLowerCase().normalize('NFC').match(letters) || []).map(function (typed) {
      if (typed.indexOf('/') > 0) typed = typed.replace(/[^a-z0-9đ]+$/, '').replace(/^0+(?=\d)/, '');
      if (/^[\d/]+$/.test(typed)) typed = typed.replace(/(^|\/)0+(?=\d)/g, '$1');
      return { typed: typed, word: search.fold(typed), exact: search.exact(typed) };
    });
  };
  // Those of a query that count: of 'số 54' and 'năm 2025' only the number.
  search.words = function (query) {
    return search.tokens(query).filter(function (word, i, words) {
      return !(/^(so|nam|ngay)$/.test(word.word) && words[i + 1] && /^\d/.test(words[i + 1].word));
    }).slice(0, 12);
  };

  // How well a form fits a word: 0 exact, 1 but for accents, 2 begins so, 3 but for accents; 4 not at all.
  function fit(word, folded, text, longer) {
    var plain = word.typed === word.word;
    if (folded === word.word) return plain || search.exact(text) === word.exact ? 0 : 1;
    if (!longer || folded.indexOf(word.word) !== 0) return 4;
    return plain || text.normalize('NFC').indexOf(word.typed) === 0 ? 2 : 3;
  }

  function both(a, b) {
    for (var out = [], i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) { out.push(a[i]); ++i; ++j; } else if (a[i] < b[j]) ++i; else ++j;
    }
    return out;
  }
  function either(lists) {
    if (lists.length < 2) return lists[0] || [];
    var all = [].concat.apply([], lists).sort(function (a, b) { return a - b; });
    return all.filter(function (id, i) { return !i || id !== all[i - 1]; });
  }
  // The entries of every word, best fit first. lists: for each word the lists of its forms, [fit, ids].
  function ranked(lists, levels) {
    var order = [], seen = {};
    for (var level = 0; level < 4; ++level) {
      lists.map(function (forms) {
        return either(forms.filter(function (form) { return form[0] <= level; }).map(function (form) { return form[1]; }));
      }).reduce(both).forEach(function (id) { if (!seen[id]) { seen[id] = true; order.push(id); if (levels) levels[id] = level; } });
    }
    return order;
  }

  function Query(index, words, longer) {
    this.index = index;
    this.words = words;
    this.longer = longer;
    this.ready = {};        // records at hand, 'domain:id'
    this.levels = [{}, {}]; // by domain: how well entries fit
  }

  // The forms of each word: [fit, form, term].
  Query.prototype.find = function () {
    var self = this;
    return Promise.all(this.words.map(function (word, i) {
      var longer = self.longer && i === self.words.length - 1;
      return self.index.terms(word.word, longer).then(function (terms) {
        var found = [];
        terms.forEach(function (term) {
          term.forms.forEach(function (form) { found.push([fit(word, term.folded, form.text, longer), form, term]); });
        });
        return found.filter(function (one) { return one[0] < 4; });
      });
    })).then(function (forms) { self.forms = forms; return self; });
  };
  Query.prototype.of = function (domain) {
    return this.forms.map(function (found) { return found.filter(function (one) { return one[1].lists[domain]; }); });
  };
  Query.prototype.lists = function (domain, forms) {
    var self = this;
    return Promise.all(forms.map(function (found) {
      return Promise.all(found.map(function (one) {
        return self.index.list(one[1], domain).then(function (ids) { return [one[0], ids]; });
      }));
    }));
  };

  // The best entries of a single word, where they are ready: their records are kept. Of many words that begin alike only
  // of those whose own lists are long.
  Query.prototype.best = function (domain, found) {
    var self = this;
    return Promise.all(found.map(function (one) {
      var best = one[1].best[domain];
      if (!best || (found.length > 4 && !search.apart(one[1].lists[domain]))) return Promise.resolve([one[0], search.ids(one[1].lists[domain])]);
      return self.index.item('b', best - 1).then(function (item) {
        item.ids.forEach(function (id, i) { self.ready[domain + ':' + id] = item.records[i]; });
        return [one[0], item.ids];
      });
    }));
  };

  // { ids, count, about }: `ids` may be only the first where `count` is larger.
  Query.prototype.texts = function () {
    var self = this, forms = this.of(0);
    if (!forms.every(function (found) { return found.length; })) return Promise.resolve({ ids: [], count: 0 });
    return this.lists(0, forms).then(function (lists) {
      var ids = ranked(lists, self.levels[0]), scattered = forms.length === 1 && forms[0].length < 5 && forms[0].some(function (one) { return one[1].best[0]; });
      return (scattered ? self.best(0, forms[0]) : Promise.resolve()).then(function () { return { ids: ids, count: ids.length }; });
    });
  };

  var apart = function (found) { return found.some(function (one) { return search.apart(one[1].lists[1]); }); };

  Query.prototype.people = function () {
    var self = this, forms = this.of(1);
    if (!forms.every(function (found) { return found.length; })) return Promise.resolve({ ids: [], count: 0 });
    if (forms.length === 1) return this.one(forms[0]);
    var near = forms.filter(function (found) { return !apart(found); });
    return this.lists(1, near).then(function (lists) {
      if (near.length === forms.length) { var ids = ranked(lists, self.levels[1]); return { ids: ids, count: ids.length }; }
      var some = near.length ? ranked(lists) : null;
      if (some && !some.length) return { ids: [], count: 0 };
      if (some && self.parts(some) < 3) return self.read(some, false);
      return self.lists(1, forms).then(function (all) { var ids = ranked(all, self.levels[1]); return { ids: ids, count: ids.length }; });
    });
  };
  // One word's people: the best are ready where they are scattered over many parts.
  Query.prototype.one = function (found) {
    var self = this, long = apart(found);
    return this.best(1, found).then(function (best) {
      var ids = ranked([best]).slice(0, first[5]), terms = [], count = 0;
      found.forEach(function (one) { if (terms.indexOf(one[2]) < 0) terms.push(one[2]); });
      terms.forEach(function (term) {
        count += term.people >= 0 ? term.people : either(term.forms.map(function (form) { return search.ids(form.lists[1]); })).length;
      });
      return { ids: ids, count: long ? count : 0, about: long && terms.length > 1 };
    }).then(function (result) {
      if (long) return result;
      var all = ranked([found.map(function (one) { return [one[0], search.ids(one[1].lists[1])]; })], self.levels[1]);
      return { ids: all, count: all.length };
    });
  };
  Query.prototype.parts = function (ids) {
    var index = this.index, last = -1, count = 0;
    ids.slice().sort(function (a, b) { return a - b; }).forEach(function (id) {
      var part = index.place('p', id);
      if (part !== last) { ++count; last = part; }
    });
    return count;
  };
  // Of some people those whose records have all words: of the name, or of unit, award and year too.
  Query.prototype.read = function (ids, wide) {
    var self = this, levels = [[], [], [], []];
    return this.index.records(1, ids, 3).then(function (found) {
      found.forEach(function (one) {
        var record = one.record, text = wide ? [record.name, record.detail, record.award, record.year].join(' ') : record.name;
        var words = search.tokens(text), worst = 0;
        self.words.forEach(function (word, i) {
          var best = 4, longer = self.longer && i === self.words.length - 1;
          words.forEach(function (has) { best = Math.min(best, fit(word, has.word, has.typed, longer)); });
          worst = Math.max(worst, best);
        });
        if (worst < 4) { levels[worst].push(one.id); self.levels[1][one.id] = worst; }
      });
      var all = [].concat.apply([], levels);
      return { ids: all, count: all.length };
    });
  };
  // Names with words of a unit or an award among them: 'Lan Trường Tiểu học'.
  Query.prototype.wide = function () {
    var self = this, named = this.of(1).filter(function (found) { return found.length && !apart(found); });
    if (this.words.length < 2 || !named.length) return Promise.resolve({ ids: [], count: 0 });
    return this.lists(1, named).then(function (lists) {
      var small = lists.map(function (forms) { return ranked([forms]); }).sort(function (a, b) { return a.length - b.length; })[0];
      return self.parts(small) < 4 ? self.read(small, true) : { ids: [], count: 0 };
    });
  };

  // The next of a group, at most `count` and from `most` parts: [{ id, record }]. None comes before one that fits better
  // and is not at hand.
  Query.prototype.show = function (domain, ids, count, most) {
    var self = this, some = ids.slice(0, count), missing;
    missing = some.filter(function (id) { return !self.ready[domain + ':' + id]; });
    return this.index.records(domain, missing, most).then(function (found) {
      found.forEach(function (one) { self.ready[domain + ':' + one.id] = one.record; });
      var level = function (id) { return self.levels[domain][id] || 0; }, worst = 4;
      some.forEach(function (id) { if (!self.ready[domain + ':' + id]) worst = Math.min(worst, level(id)); });
      return some.filter(function (id) { return self.ready[domain + ':' + id] && level(id) <= worst; }).map(function (id) { return { id: id, record: self.ready[domain + ':' + id] }; });
    });
  };

  function Group(query, kind, domain, result) {
    this.kind = kind;
    this.count = result.count;
    this.about = result.about;
    this.shown = [];
    this.query = query;
    this.domain = domain;
    this.left = result.ids;
    this.whole = result.ids.length >= result.count;
  }
  // Shows more, from at most `most` parts; all of them once the first are through.
  Group.prototype.more = function (most) {
    var self = this;
    if (!this.left.length && !this.whole)
      return this.query.lists(1, this.query.of(1)).then(function (lists) {
        var have = {};
        self.shown.forEach(function (one) { have[one.id] = true; });
        self.left = ranked(lists).filter(function (id) { return !have[id]; });
        self.whole = true;
        self.count = self.shown.length + self.left.length;
        self.about = false;
        return self.left.length ? self.more(most) : self;
      });
    return this.query.show(this.domain, this.left, first[this.kind], most).then(function (some) {
      some.forEach(function (one) { self.left.splice(self.left.indexOf(one.id), 1); });
      self.shown = self.shown.concat(some);
      return self;
    });
  };

  function groups(query, texts, people) {
    var counts = query.index.root.counts, all = [], from = 0;
    counts.slice(0, 5).forEach(function (count, kind) {
      var ids = texts.ids.filter(function (id) { return id >= from && id < from + count; });
      from += count;
      if (ids.length) all.push(new Group(query, kind, 0, { ids: ids, count: ids.length }));
    });
    if (people.count) all.push(new Group(query, 5, 1, people));
    return all;
  }

  // Steps from one word to another: letters changed, added, lost or swapped; `most` + 1 where there are more.
  search.distance = function (a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    for (var before, last = [], row = [], j = 0; j <= b.length; ++j) row.push(j);
    for (var i = 1; i <= a.length; ++i) {
      before = last; last = row; row = [i];
      for (j = 1; j <= b.length; ++j) {
        var same = a.charAt(i - 1) === b.charAt(j - 1);
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row[b.length];
  };
  // Other queries where one finds nothing: with the nearest words instead of unknown ones, else without a word.
  Query.prototype.nearest = function () {
    var self = this, known = this.index.known, out = [];
    var unknown = this.words.map(function (word, i) { return self.forms[i].length ? -1 : i; }).filter(function (i) { return i >= 0; });
    var replaced = function (at, typed) {
      return self.words.map(function (word, i) { return i === at ? typed : word.typed; }).filter(Boolean).join(' ');
    };
    // A long list is a common word; of its forms the commonest is meant.
    var size = function (form) { return form.lists.reduce(function (sum, list) { return sum + (search.apart(list) ? 1e6 : list.length); }, 0); };
    var common = function (term) { return term.forms.slice().sort(function (a, b) { return size(b) - size(a); })[0]; };
    unknown.forEach(function (at) {
      var word = self.words[at].word, most = word.length > 4 ? 2 : 1;
      if (/\d/.test(word)) return;
      Object.keys(known).map(function (key) {
        var steps = search.distance(word, key, most), form = common(known[key]);
        return { steps: steps, worth: steps * 1e9 + (key.charAt(0) === word.charAt(0) ? 0 : 1e8) - size(form), text: form.text };
      }).filter(function (one) { return one.steps <= most; }).sort(function (a, b) { return a.worth - b.worth; }).slice(0, 4)
        .forEach(function (one) { out.push(replaced(at, one.text)); });
    });
    if (this.words.length > 1 && (!out.length || !unknown.length))
      this.words.forEach(function (word, at) { if (!unknown.length || unknown.indexOf(at) >= 0) out.push(replaced(at, '')); });
    return out.filter(Boolean).slice(0, 6);
  };

  function run(index, words, longer) {
    var query = new Query(index, words, longer), texts, people;
    return query.find().then(function () { return Promise.all([query.texts(), query.people()]); }).then(function (results) {
      texts = results[0]; people = results[1];
      return texts.count + people.count ? people : query.wide();
    }).then(function (found) {
      return { query: query, words: words, longer: longer, groups: groups(query, texts, found), count: texts.count + found.count, about: found.about };
    });
  }

  // { words, longer, count, about, groups: [{ kind, count, shown: [{ record }], left, more(parts) }], nearest }
  search.answer = function (index, text) {
    var words = search.words(text);
    if (!words.length) return Promise.resolve({ words: [], count: 0, groups: [], nearest: [] });
    return run(index, words, false).then(function (answer) {
      // The last word may not be typed to its end.
      if (answer.count || /\s$/.test(text)) return answer;
      if (words[words.length - 1].word.length > 1) return run(index, words, true);
      return words.length > 1 ? run(index, words.slice(0, -1), false) : answer;
    }).then(function (answer) {
      answer.nearest = answer.count ? [] : answer.query.nearest();
      // Two parts of texts and two of people are read unasked (all where they are few); a group for which there was no
      // room shows its number.
      var parts = index.root.e.length - 1, room = parts > 8 ? 2 : parts;
      return Promise.all(answer.groups.map(function (group) {
        if (group.domain) return group.more(2);
        var at = answer.query.ready['0:' + group.left[0]] ? '' : 'e' + index.place('e', group.left[0]);
        if (at && !index.parts[at] && --room < 0) return group;
        return group.more(1);
      })).then(function () { return answer; });
    });
  };
}(congboSearch));
