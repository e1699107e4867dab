#include "render/search.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/parallel.h"
#include "render/address.h"
#include "render/search_entries.h"
#include "render/search_parts.h"

namespace congbo {
namespace {

// Sizes by measure: on a site of 10,000 documents and 100,000 people a query is to load a few parts
// of some 5 KB gzipped, in at most 300 files.
constexpr PartPlan text_plan{'e', 12'000, 54};
constexpr PartPlan people_plan{'p', 12'000, 142};
constexpr PartPlan word_plan{'t', 4'000, 46};
constexpr PartPlan list_plan{'s', 3'000, 22};
constexpr PartPlan best_plan{'b', 10'000, 28};
constexpr PartPlan unit_plan{'u', 12'000, 6};
constexpr std::size_t longest_list = 800;        // characters; longer ones go to parts of their own
constexpr std::size_t root_words_bytes = 28'000; // of the commonest words

// How many of a kind results show at first, by SearchKind.
constexpr std::array<std::size_t, search_kinds> shown_first{10, 10, 5, 10, 20, 50};
constexpr std::size_t shown_of_unit = 20;

constexpr std::size_t few_parts = 8; // so few that all of them may be read

using Ids = std::span<const std::uint32_t>;

// In which entries each form stands, ascending: `ids` from first[form] to first[form + 1].
struct Postings {
  std::vector<std::uint32_t> first, ids;
  Ids of(std::uint32_t form) const {
    return Ids(ids).subspan(first[form], first[form + 1] - first[form]);
  }
};

// Of entries `from` to `to`, numbered from `from`.
Postings postings_of(const SearchEntries& all, std::uint32_t from, std::uint32_t to,
                     std::size_t forms) {
  Postings postings;
  postings.first.resize(forms + 1);
  for (std::uint32_t w = all.first_word[from]; w < all.first_word[to]; ++w)
    ++postings.first[all.words[w] + 1];
  for (std::size_t form = 0; form < forms; ++form)
    postings.first[form + 1] += postings.first[form];
  postings.ids.resize(postings.first.back());
  std::vector<std::uint32_t> at(postings.first.begin(), postings.first.end() - 1);
  for (std::uint32_t e = from; e < to; ++e)
    for (const std::uint32_t form : all.words_of(e))
      postings.ids[at[form]++] = e - from;
  return postings;
}

// A folded word with its forms.
struct Term {
  std::string_view folded;
  std::size_t count = 0; // of entries, form by form
  bool apart = false;    // the people of a form stand in a part of their own
  std::vector<std::uint32_t> forms;
  std::string json; // "hung",["hùng",TEXTS,PEOPLE,BEST,"hưng",…]
};

class Writer {
 public:
  Writer(const SiteIndex& index, unsigned jobs)
      : m_index(index), m_jobs(jobs), m_all(search_entries(index, m_words)), m_records(index, m_all),
        m_people(m_all.first_person()) {}

  SearchFiles run() {
    if (m_all.entries.empty()) return {};
    // The words and the entries know nothing of each other until the words are encoded.
    parallel_for(3, m_jobs, [&](std::size_t part) {
      if (part == 0) m_entries[1].emplace(cut_entries(people_plan, m_people, size_of(m_all.entries)));
      if (part == 1) m_entries[0].emplace(cut_entries(text_plan, 0, m_people));
      if (part == 2) post_terms();
    });
    encode_terms();
    SearchParts lists = cut(list_plan, size_of(m_lists), [&](SearchParts& parts, std::uint32_t i) {
      comma(parts.payload());
      parts.payload() += "\"" + m_lists[i] + "\"";
    });
    SearchParts best = cut(best_plan, size_of(m_best), [&](SearchParts& parts, std::uint32_t i) {
      write_shown(parts, m_best[i].ids, m_best[i].ids, m_best[i].first);
    });
    SearchParts units = cut(unit_plan, size_of(m_all.units), [&](SearchParts& parts, std::uint32_t i) {
      const Ids people = m_all.units[i].people;
      write_shown(parts, people, people.first(std::min(people.size(), shown_of_unit)), m_people);
    });
    const std::string common = choose_common();
    std::vector<std::string_view> keys;
    SearchParts terms = cut_terms(keys);
    return finish({&*m_entries[0], &*m_entries[1], &terms, &lists, &best, &units}, keys, common);
  }

 private:
  struct Best {
    std::vector<std::uint32_t> ids;
    std::uint32_t first; // entry that is number 0 among them
  };

  template <class Items> static std::uint32_t size_of(const Items& items) {
    return static_cast<std::uint32_t>(items.size());
  }
  static void comma(std::string& out) {
    if (!out.empty()) out += ',';
  }

  template <class Write>
  SearchParts cut(const PartPlan& plan, std::uint32_t items, const Write& write) const {
    return cut_parts(plan, items, m_records.texts(), m_jobs, write);
  }

  SearchParts cut_entries(const PartPlan& plan, std::uint32_t from, std::uint32_t to) {
    return cut(plan, to - from, [&](SearchParts& parts, std::uint32_t i) {
      const auto kind = [&](std::uint32_t entry) { return m_all.entries[entry].kind; };
      if (i > 0 && kind(from + i) != kind(from + i - 1)) parts.close();
      parts.append(m_records.of(from + i));
    });
  }

  // "IDS","RECORDS" of the first of them.
  void write_shown(SearchParts& parts, Ids ids, Ids shown, std::uint32_t first) {
    std::string& out = parts.payload();
    comma(out);
    out += "\"" + id_list(ids) + "\",\"";
    for (const std::uint32_t id : shown)
      parts.append(m_records.of(first + id));
    out += '"';
  }

  // Those of `ids` that results show at first.
  std::vector<std::uint32_t> first_shown(Ids ids, std::uint32_t first) const {
    std::array<std::size_t, search_kinds> seen{};
    std::vector<std::uint32_t> shown;
    for (const std::uint32_t id : ids) {
      const auto kind = static_cast<std::size_t>(m_all.entries[first + id].kind);
      if (seen[kind]++ < shown_first[kind]) shown.push_back(id);
      if (first > 0 && shown.size() == shown_first[kind]) break;
    }
    return shown;
  }

  // A list for a term: as it is, or where it stands. `best`: where the best are ready, from 1; 0 =
  // in an entry part or two.
  std::string encode_list(Ids ids, bool people, std::uint32_t& best) {
    std::string list = id_list(ids);
    const std::uint32_t first = people ? m_people : 0;
    std::vector<std::uint32_t> shown = first_shown(ids, first);
    const SearchParts& parts = *m_entries[people ? 1 : 0];
    std::size_t touched = 0, last = static_cast<std::size_t>(-1);
    for (const std::uint32_t id : shown)
      if (const std::size_t part = parts.part_of(id); part != last) ++touched, last = part;
    const bool apart = list.size() > longest_list;
    best = 0;
    if ((touched > 1 && parts.parts() > few_parts) || apart) {
      m_best.push_back({std::move(shown), first});
      best = size_of(m_best);
    }
    if (!apart) return list;
    std::string place = "!";
    append_code(place, size_of(m_lists));
    append_code(place, size_of(ids));
    m_lists.push_back(std::move(list));
    return place;
  }

  void encode_form(std::uint32_t form, Term& term) {
    const Ids in_texts = m_in_texts.of(form), in_people = m_in_people.of(form);
    std::uint32_t best_texts = 0, best_people = 0;
    const std::string texts = encode_list(in_texts, false, best_texts);
    const std::string people = encode_list(in_people, true, best_people);
    std::string best;
    if (best_texts + best_people > 0) {
      append_code(best, best_texts);
      append_code(best, best_people);
    }
    if (term.json.back() != '[') term.json += ',';
    append_json_text(term.json, m_words.forms()[form].text);
    term.json += ",\"" + texts + "\",\"" + people + "\",\"" + best + "\"";
    term.count += in_texts.size() + in_people.size();
    term.apart = term.apart || people.starts_with('!');
    term.forms.push_back(form);
  }

  void post_terms() {
    const auto& forms = m_words.forms();
    m_in_texts = postings_of(m_all, 0, m_people, forms.size());
    m_in_people = postings_of(m_all, m_people, size_of(m_all.entries), forms.size());
    const std::vector<std::uint32_t> ranks = m_words.ranks();
    m_order.resize(forms.size());
    for (std::uint32_t form = 0; form < forms.size(); ++form)
      m_order[ranks[form]] = form;
  }

  void encode_terms() {
    const auto& forms = m_words.forms();
    for (const std::uint32_t form : m_order) {
      if (m_terms.empty() || m_terms.back().folded != forms[form].folded) {
        if (!m_terms.empty()) end_term(m_terms.back());
        m_terms.push_back({forms[form].folded, 0, false, {}, {}});
        append_json_text(m_terms.back().json, forms[form].folded);
        m_terms.back().json += ",[";
      }
      encode_form(form, m_terms.back());
    }
    if (!m_terms.empty()) end_term(m_terms.back());
  }

  // Behind the forms, where some people stand apart: how many people all have together.
  void end_term(Term& term) {
    if (term.apart) {
      std::vector<std::uint32_t> people;
      for (const std::uint32_t form : term.forms) {
        const Ids some = m_in_people.of(form);
        people.insert(people.end(), some.begin(), some.end());
      }
      std::sort(people.begin(), people.end());
      people.erase(std::unique(people.begin(), people.end()), people.end());
      std::string count;
      append_code(count, size_of(people));
      term.json += ",\"" + count + "\"";
    }
    term.json += ']';
  }

  // The commonest words, for the root; the others stay in m_terms. On a small site all of them.
  std::string choose_common() {
    std::vector<std::uint32_t> order(m_terms.size());
    for (std::uint32_t t = 0; t < order.size(); ++t)
      order[t] = t;
    // The most entries for the bytes: a word whose lists stand apart costs next to nothing here.
    constexpr double cost_of_any = 100;
    const auto worth = [&](std::uint32_t t) {
      return static_cast<double>(m_terms[t].count) / (static_cast<double>(m_terms[t].json.size()) + cost_of_any);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return worth(a) > worth(b); });
    std::string common;
    std::size_t taken = 0;
    for (; taken < order.size() && common.size() < root_words_bytes; ++taken) {
      Term& term = m_terms[order[taken]];
      comma(common);
      common += term.json;
      term.json.clear();
    }
    std::erase_if(m_terms, [](const Term& term) { return term.json.empty(); });
    return common;
  }

  SearchParts cut_terms(std::vector<std::string_view>& keys) {
    SearchParts terms = cut(word_plan, size_of(m_terms), [&](SearchParts& parts, std::uint32_t i) {
      comma(parts.payload());
      parts.payload() += m_terms[i].json;
    });
    for (const std::uint32_t start : terms.starts())
      keys.push_back(m_terms[start].folded);
    return terms;
  }

  SearchFiles finish(const std::array<SearchParts*, 6>& kinds,
                     const std::vector<std::string_view>& keys, const std::string& common) {
    std::string root;
    JsonWriter json(root);
    json.begin_object();
    json.key("counts");
    json.begin_array();
    for (const std::uint32_t count : m_all.counts)
      json.integer(count);
    json.end_array();
    json.key("year");
    json.integer(m_index.site.years.empty() ? 0 : m_index.site.years.back().year);
    json.key("awards");
    json.begin_array();
    for (const SiteAward& award : m_index.site.awards)
      json.text(award.id), json.text(award.name);
    json.end_array();
    SearchFiles files;
    constexpr std::string_view letters = "eptsbu";
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      json.key(letters.substr(k, 1));
      json.begin_array();
      json.text(kinds[k]->hashes());
      for (std::size_t n = 0; n < kinds[k]->starts().size(); ++n) {
        if (letters[k] == 't') json.text(keys[n]);
        else json.integer(kinds[k]->starts()[n]);
      }
      json.end_array();
      std::move(kinds[k]->files().begin(), kinds[k]->files().end(), std::back_inserter(files.files));
    }
    root += ",\"common\":[" + common + "]}";
    files.files.push_back(search_file_of("root", {}, root));
    files.root = files.files.back().address;
    return files;
  }

  const SiteIndex& m_index;
  unsigned m_jobs;
  SearchWords m_words;
  SearchEntries m_all;
  SearchRecords m_records;
  std::uint32_t m_people; // the first of the people
  std::array<std::optional<SearchParts>, 2> m_entries;  // of texts, of people
  Postings m_in_texts, m_in_people;
  std::vector<std::uint32_t> m_order;  // of forms, as the words stand in the index
  std::vector<Term> m_terms;
  std::vector<std::string> m_lists;
  std::vector<Best> m_best;
};

} // namespace

SearchFiles search_files(const SiteIndex& index, unsigned jobs) {
  return Writer(index, jobs).run();
}

SearchFiles known_search_files(const std::vector<std::string>& paths) {
  SearchFiles files;
  const std::string root = search_address() + "root-";
  for (const std::string& path : paths) {
    files.files.push_back({path, {}});
    if (path.starts_with(root)) files.root = path;
  }
  return files;
}

} // namespace congbo
