#include "command/publish_report.h"

#include <algorithm>
#include <set>

#include "base/rule.h"
#include "command/text_difference.h"
#include "publish/size_text.h"
#include "render/json.h"

namespace congbo {
namespace {

Words word_of(StepKind kind) {
  switch (kind) {
    case StepKind::upload: return {"gửi", "upload"};
    case StepKind::replace: return {"thay", "replace"};
    case StepKind::remove: break;
  }
  return {"xóa", "delete"};
}

Words word_of(StepReason reason) {
  switch (reason) {
    case StepReason::not_there: return {"chưa có", "not there yet"};
    case StepReason::differs: return {"nội dung khác", "other content"};
    case StepReason::uncertain: return {"lần trước dở dang, hoặc đã hỏng trên máy chủ", "left in doubt by an earlier run, or damaged on the server"};
    case StepReason::not_made: break;
  }
  return {"trang không còn", "no longer made"};
}

Words word_of(VerifyFault fault) {
  switch (fault) {
    case VerifyFault::missing: return {"máy chủ web nói không có", "the web server says there is none"};
    case VerifyFault::differs: return {"nội dung khác với bản đã đăng", "other content than was published"};
    case VerifyFault::cached: return {"bộ nhớ đệm còn giữ bản cũ", "a cache still holds an old copy"};
    case VerifyFault::unreachable: break;
  }
  return {"không tới được", "cannot be reached"};
}

constexpr std::string_view fault_names[] = {"missing", "differs", "cached", "unreachable"};
constexpr std::string_view kind_names[] = {"upload", "replace", "delete"};
constexpr std::string_view reason_names[] = {"not-there", "differs", "uncertain", "not-made"};

std::string line_of(const PlanStep& step, Language language) {
  return "  " + in(word_of(step.kind), language) + "  " + step.path + "  (" + size_text(step.bytes, language) + "; " + in(word_of(step.reason), language) + ")\n";
}

std::string sums(const Plan& plan, bool done, Language language) {
  const std::string sent = std::to_string(plan.count(StepKind::upload)), replaced = std::to_string(plan.count(StepKind::replace)),
                    removed = std::to_string(plan.count(StepKind::remove)), same = std::to_string(plan.unchanged);
  const std::string size = size_text(plan.bytes(), language);
  if (language == Language::vi)
    return std::string(done ? "Đã" : "Sẽ") + " gửi " + sent + " tệp mới, thay " + replaced + ", xóa " + removed + "; " + size + "; " + same + " tệp giữ nguyên.\n";
  return std::string(done ? "Uploaded " : "To upload: ") + sent + ", " + (done ? "replaced " : "to replace: ") + replaced + ", " +
         (done ? "deleted " : "to delete: ") + removed + "; " + size + "; " + same + " unchanged.\n";
}

// Indented, since the lines of the file begin as they like; carriage returns of other systems are no difference.
std::string difference_text(const ForeignFile& file, Language language) {
  const auto unix_lines = [](std::string text) {
    std::erase(text, '\r');
    return text;
  };
  const std::string theirs = unix_lines(file.their_text), ours = unix_lines(file.our_text);
  std::string text = in({"    '-' chỉ có trong tệp trên máy chủ, '+' chỉ có trong tệp của trang:\n", "    '-' is in theirs alone, '+' in ours alone:\n"}, language);
  const std::string lines = shown_changes(line_changes(theirs, ours));
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at) + 1;
    text += "      " + lines.substr(at, end - at);
    at = end;
  }
  return text;
}

std::string foreign_text(const Plan& plan, bool with_differences, Language language) {
  const bool vi = language == Language::vi;
  std::string text;
  for (const ForeignFile& file : plan.foreign) {
    text += std::string(vi ? "  của người khác  " : "  foreign  ") + file.path + "  (" + (vi ? "trên máy chủ " : "there ") + size_text(file.theirs, language) +
            (vi ? ", của trang " : ", ours ") + size_text(file.ours, language) + (file.kept ? vi ? "; giữ của họ" : "; theirs is kept" : "") + ")\n";
    if (with_differences && !file.their_text.empty()) text += difference_text(file, language);
  }
  if (!plan.foreign_names.empty()) {
    text += vi ? "Không động tới, vì không phải do congbo đăng:" : "Left alone, since congbo did not publish them:";
    for (const std::string& name : plan.foreign_names) text += " " + name;
    text += "\n";
  }
  return text;
}

// What a person does next.
Words advice_for(VerifyFault fault) {
  switch (fault) {
    case VerifyFault::missing: case VerifyFault::differs:
      return {"Chạy lại congbo publish --verify: tệp hỏng trên máy chủ được gửi lại; vẫn thế thì tên miền chưa trỏ vào thư mục trong 'url', hoặc máy chủ web sửa tệp.",
              "Run congbo publish --verify again: files that are damaged on the server are sent anew; if it stays, the domain does not lead to the folder in 'url', or the web server changes files."};
    case VerifyFault::cached:
      return {"Bộ nhớ đệm tự hết hạn; cần ngay thì nhờ nơi thuê xóa.", "Caches expire by themselves; if it is urgent, ask the host to clear them."};
    case VerifyFault::unreachable: break;
  }
  return {"Xem lại 'base_url' và máy chủ web, rồi chạy congbo doctor.", "Check 'base_url' and the web server, then run congbo doctor."};
}

std::string verified_text(const PublishAnswer& answer, Language language) {
  if (!answer.verified) return {};
  const bool vi = language == Language::vi;
  const std::string looked_at = std::to_string(answer.verified->looked_at), wrong = std::to_string(answer.verified->faults.size());
  std::string text = vi ? "Đã xem lại " + looked_at + " tệp như người đọc: " : "Fetched " + looked_at + " files as a reader would: ";
  text += answer.verified->faults.empty() ? vi ? "đều đúng.\n" : "all are right.\n" : wrong + (vi ? " chưa đúng.\n" : " not right.\n");
  for (const VerifiedFile& file : answer.verified->faults)
    text += "  " + file.path + ": " + in(word_of(file.fault), language) + (file.detail.empty() ? "" : " (" + file.detail + ")") + "\n";
  std::set<std::string> advice;
  for (const VerifiedFile& file : answer.verified->faults)
    if (const std::string line = in(advice_for(file.fault), language); advice.insert(line).second) text += line + "\n";
  return text;
}

// The first lines of a list; of a site that is published for the first time it would go on for pages.
std::string list_text(const std::vector<std::string>& lines, const Words& head, Language language) {
  if (lines.empty()) return {};
  constexpr std::size_t most = 20;
  const std::size_t shown = lines.size() > most + 1 ? most : lines.size();
  std::string text = in(head, language) + "\n";
  for (std::size_t i = 0; i < shown; ++i) text += lines[i] + "\n";
  if (const std::string more = std::to_string(lines.size() - shown); more != "0")
    text += in({"… và " + more + " trang nữa\n", "… and " + more + " more\n"}, language);
  return text;
}

void write_steps(JsonWriter& json, const Plan& plan) {
  json.key("steps");
  json.begin_array();
  for (const PlanStep& step : plan.steps) {
    json.begin_line();
    json.begin_object();
    json.member("action", kind_names[static_cast<std::size_t>(step.kind)]);
    json.member("part", name_of(step.part));
    json.member("path", step.path);
    json.member("bytes", static_cast<std::int64_t>(step.bytes));
    json.member("reason", reason_names[static_cast<std::size_t>(step.reason)]);
    json.end_object();
  }
  json.end_array();
  json.key("foreign");
  json.begin_array();
  for (const ForeignFile& file : plan.foreign) {
    json.begin_object();
    json.member("path", file.path);
    json.member("bytes", static_cast<std::int64_t>(file.theirs));
    json.key("kept");
    json.boolean(file.kept);
    json.end_object();
  }
  json.end_array();
}

// "/2024/hoi-nghi/ke-hoach/", the page of a text.
std::string page_of(const ChangedText& text) { return "/" + text.path.substr(0, text.path.rfind('/') + 1); }

// As findings are written, so that editors and people know them again.
std::string changed_text(const std::vector<ChangedText>& texts, Language language) {
  const Rule& rule = rule_of(RuleId::V18);
  const bool vi = language == Language::vi;
  std::string lines;
  for (const ChangedText& text : texts)
    if (!text.noted && !text.mended && !text.written)
      lines += (text.source.empty() ? page_of(text) : text.source) + ": " + std::string(label_of(rule.severity, language)) + ": " +
               std::string(vi ? rule.message_vi : rule.message_en) + " [" + std::string(rule.code) + " " + std::string(rule.name) + "]\n";
  return lines.empty() ? lines : lines + "  " + std::string(vi ? rule.hint_vi : rule.hint_en) + "\n";
}

void write_changed(JsonWriter& json, const std::vector<ChangedText>& texts) {
  json.key("changed_texts");
  json.begin_array();
  for (const ChangedText& text : texts) {
    json.begin_object();
    json.member("page", page_of(text));
    json.member("source", text.source);
    json.member("answer", text.noted || text.written ? "correction" : text.mended ? "mended" : "none");
    json.end_object();
  }
  json.end_array();
}

void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name);
  json.begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
}

// Of a page's path: the years of the site are its first folders. What lies in no year comes before all.
std::string_view year_of(std::string_view path) {
  const std::string_view first = path.substr(0, path.find('/'));
  return first.size() == 4 && first.find_first_not_of("0123456789") == first.npos ? first : "9999";
}

// Public addresses of pages that are new, invitations first, the latest year first; paths where there is no base_url.
std::vector<std::string> new_addresses(const Plan& plan, const std::string& base_url) {
  constexpr std::string_view page = "index.html", invitation = "/thu-moi/index.html";
  std::vector<std::string_view> pages;
  for (const PlanStep& step : plan.steps)
    if (step.kind == StepKind::upload && step.part == SitePart::page && step.path.ends_with(page)) pages.push_back(step.path);
  std::ranges::stable_sort(pages, [&](std::string_view a, std::string_view b) {
    const bool invites = a.ends_with(invitation);
    return invites != b.ends_with(invitation) ? invites : year_of(a) > year_of(b);
  });
  std::vector<std::string> addresses;
  for (const std::string_view path : pages) addresses.push_back(base_url + "/" + std::string(path.substr(0, path.size() - page.size())));
  return addresses;
}

std::string new_pages_text(const Plan& plan, const std::string& base_url, Language language) {
  const std::vector<std::string> all = new_addresses(plan, base_url);
  const auto others = std::find_if_not(all.begin(), all.end(), [](const std::string& address) { return address.ends_with("/thu-moi/"); });
  return list_text({all.begin(), others}, {"Giấy mời mới:", "New invitations:"}, language) +
         list_text({others, all.end()}, {"Trang mới:", "New pages:"}, language);
}

}  // namespace

std::string publish_as_text(const PublishAnswer& answer, Language language) {
  const Plan& plan = answer.report.plan;
  const bool vi = language == Language::vi;
  std::string text = (vi ? "Đích " : "Target ") + answer.target + " (" + answer.place + ")";
  text += answer.report.generation == 0 ? vi ? ": chưa đăng lần nào.\n" : ": nothing published yet.\n"
                                        : (vi ? ": lần đăng số " : ": publication ") + std::to_string(answer.report.generation) + ".\n";
  if (plan.resumed) text += vi ? "Tiếp tục lần đăng dở dang trước.\n" : "Goes on with the earlier publication that was cut off.\n";
  if (answer.restores != 0)
    text += (vi ? "Trở về bản của lần đăng số " : "Back to publication ") + std::to_string(answer.restores) + ".\n";
  if (answer.dry_run)
    for (const PlanStep& step : plan.steps) text += line_of(step, language);
  text += foreign_text(plan, answer.dry_run || answer.report.refusal, language);
  if (!plan.one_step && plan.count(StepKind::replace) > 0 && answer.dry_run)
    text += vi ? "Máy chủ này không thay tệp trong một bước: mỗi tệp vắng mặt một khoảnh khắc.\n"
               : "This server does not replace a file in one step: each is absent for a moment.\n";
  text += sums(plan, answer.report.done, language);
  text += changed_text(answer.changed, language);
  text += verified_text(answer, language);
  return answer.report.done ? text + new_pages_text(plan, answer.base_url, language) : text;
}

std::string publish_as_json(const PublishAnswer& answer) {
  const Plan& plan = answer.report.plan;
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("target", answer.target);
  json.member("generation", static_cast<std::int64_t>(answer.report.generation));
  json.key("done");
  json.boolean(answer.report.done);
  json.key("refusal");
  if (answer.report.refusal) {
    json.begin_object();
    json.member("vi", answer.report.refusal->vi);
    json.member("en", answer.report.refusal->en);
    json.end_object();
  } else {
    json.null();
  }
  json.key("resumed");
  json.boolean(plan.resumed);
  json.key("one_step");
  json.boolean(plan.one_step);
  json.member("upload", static_cast<std::int64_t>(plan.count(StepKind::upload)));
  json.member("replace", static_cast<std::int64_t>(plan.count(StepKind::replace)));
  json.member("delete", static_cast<std::int64_t>(plan.count(StepKind::remove)));
  json.member("unchanged", static_cast<std::int64_t>(plan.unchanged));
  json.member("bytes", static_cast<std::int64_t>(plan.bytes()));
  write_steps(json, plan);
  write_list(json, "others", plan.foreign_names);
  write_changed(json, answer.changed);
  write_list(json, "new_pages", new_addresses(plan, answer.base_url));
  if (answer.verified) {
    json.key("verify");
    json.begin_array();
    for (const VerifiedFile& file : answer.verified->faults) {
      json.begin_object();
      json.member("path", file.path);
      json.member("fault", fault_names[static_cast<std::size_t>(file.fault)]);
      json.end_object();
    }
    json.end_array();
  }
  json.key("seconds");
  json.number(answer.seconds);
  json.end_object();
  return out + "\n";
}

}  // namespace congbo
