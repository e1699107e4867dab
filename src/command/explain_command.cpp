// congbo explain

#include "base/rule.h"
#include "command/answer.h"
#include "command/command.h"

namespace congbo {
namespace {

std::string_view mender(Mender who, bool vi) {
  switch (who) {
    case Mender::file: return vi ? "sửa ở tệp (hỏng khi chuyển đổi)" : "mended in the file (damage by conversion)";
    case Mender::author: return vi ? "người soạn văn bản quyết định (văn bản đã ký vẫn đăng nguyên văn)"
                                   : "for the author to decide (a signed text is published as it stands)";
    case Mender::site: break;
  }
  return vi ? "sửa ở trang: cài đặt, giao diện, thư mục" : "mended in the site: settings, theme, folders";
}

// A text of several lines, set in from the margin.
std::string indented(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    result += "    " + std::string(text.substr(0, end)) + "\n";
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return result;
}

std::string explained(const Rule& rule, Language language) {
  const bool vi = language == Language::vi;
  std::string text = std::string(rule.code) + " " + std::string(rule.name) + "  (" +
                     std::string(label_of(rule.severity, language)) + ")\n\n";
  text += std::string(vi ? rule.why_vi : rule.why_en) + "\n\n";
  text += (vi ? "Sai:\n" : "Bad:\n") + indented(rule.bad) + "\n";
  text += (vi ? "Đúng:\n" : "Good:\n") + indented(rule.good) + "\n";
  text += std::string(vi ? "Ai sửa: " : "Who mends: ") + std::string(mender(rule.mender, vi)) + "\n";
  return text;
}

std::string listed(Language language) {
  std::string text;
  for (const Rule& rule : all_rules()) {
    const std::string name(rule.name);
    text += std::string(rule.code) + "  " + name + std::string(name.size() < 24 ? 24 - name.size() : 1, ' ') +
            std::string(label_of(rule.severity, language)) + "\n";
  }
  return text;
}

int run_explain(const Arguments& arguments) {
  const Language language = arguments.language;
  if (arguments.operands.empty()) print(stdout, listed(language));
  int status = done;
  bool first = true;
  for (const std::string& code : arguments.operands) {
    const auto id = find_rule(code);
    if (!id) {
      print(stderr, "congbo explain: " + (language == Language::vi ? "không có quy tắc '" + code + "'; gõ 'congbo explain' để xem danh sách"
                                                                   : "there is no rule '" + code + "'; 'congbo explain' lists them") + "\n");
      status = failed;
      continue;
    }
    if (!first) print(stdout, "\n");
    first = false;
    print(stdout, explained(rule_of(*id), language));
  }
  return status;
}

}  // namespace

const Command explain_command{"explain", "[RULE…]", 0, static_cast<std::size_t>(-1),
    {"giải thích một quy tắc, với ví dụ sai và đúng", "explains a rule, with a bad and a good example"},
    {"Không ghi RULE thì liệt kê mọi quy tắc.", "Without RULE it lists all of them."},
    {},
   run_explain};

}  // namespace congbo
