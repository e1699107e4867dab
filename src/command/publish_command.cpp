// congbo publish

#include <charconv>
#include <cmath>

#include "base/account.h"
#include "base/interrupt.h"
#include "base/terminal.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/changed_text.h"
#include "command/command.h"
#include "command/publish_line.h"
#include "command/publish_report.h"
#include "command/target_option.h"
#include "publish/open_target.h"
#include "publish/suspects.h"

namespace congbo {
namespace {

template <class Number>
std::optional<Words> read_count(const Arguments& arguments, const std::string& option, std::optional<Number>& into) {
  if (!arguments.has(option)) return std::nullopt;
  const std::string text = arguments.value(option);
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return Words{option + " cần một số", option + " takes a number"};
  into = number;
  return std::nullopt;
}

std::optional<Words> read_options(const Arguments& arguments, PublicationOptions& options) {
  if (auto wrong = read_count(arguments, "--delete", options.removals)) return wrong;
  if (auto wrong = read_count(arguments, "--generation", options.generation)) return wrong;
  options.take_over = arguments.has("--take-over");
  options.dry_run = arguments.has("--dry-run");
  const std::string tries = environment("CONGBO_TRIES");  // of each operation; 1 for scripts that try again themselves
  if (tries.size() == 1 && tries[0] >= '1' && tries[0] <= '9') options.patience.tries = tries[0] - '0';
  if (arguments.has("--mended") && arguments.has("--correction"))
    return Words{"--mended và --correction loại trừ nhau", "--mended and --correction exclude each other"};
  if (arguments.has("--correction") && arguments.value("--correction").find_first_not_of(" \t\n") == std::string::npos)
    return Words{"--correction cần một câu", "--correction takes a sentence"};
  const std::string format = arguments.value("--format");
  if (!format.empty() && format != "text" && format != "json")
    return Words{"--format chỉ nhận text hoặc json", "--format takes text or json"};
  return std::nullopt;
}

std::string publisher_name() {
  const std::string given = environment("CONGBO_PUBLISHER");
  return given.empty() ? own_account().name + "@" + machine_name() : given;
}

// What changed since readers' copies were last looked at; where nothing did, the home page and up to fifty others, spread.
std::map<std::string, std::string> files_to_verify(const Release& release, const PublicationReport& report, const std::vector<std::string>& unverified) {
  std::map<std::string, std::string> chosen;
  for (const PlanStep& step : report.plan.steps)
    if (step.kind != StepKind::remove) chosen[step.path] = step.hash;
  for (const auto* paths : {&report.sent_before, &unverified})
    for (const std::string& path : *paths)
      if (const auto file = release.files.find(path); file != release.files.end()) chosen.insert(*file);
  if (!chosen.empty()) return chosen;
  const std::size_t stride = release.files.size() / 50 + 1;
  std::size_t n = 0;
  for (const auto& file : release.files)
    if (file.first == "index.html" || n++ % stride == 0) chosen.insert(file);
  return chosen;
}

// What is wrong is the next publication's to look into; what a Ctrl-C kept this from, the next --verify's.
Outcome verify(const ChosenTarget& chosen, const Release& release, PublishAnswer& answer, PublishLine& line) {
  const auto files = files_to_verify(release, answer.report, remembered_unverified(chosen.memory, disk()));
  answer.verified = verify_public(answer.base_url, files, [&](std::size_t done, std::size_t all) { line.show_looked(done, all); });
  line.clear();
  std::vector<std::string> suspects;
  for (const VerifiedFile& file : answer.verified->faults)
    if (file.fault == VerifyFault::missing || file.fault == VerifyFault::differs) suspects.push_back(file.path);
  if (Outcome noted = remember_suspects(chosen.memory, suspects, disk()); !noted) return noted;
  return remember_unverified(chosen.memory, answer.verified->left, disk());
}

constexpr int by_an_interrupt = 130;

// What a person does next, where a publication was cut off; `begun`: the server was being changed.
int say_trouble(const Trouble& trouble, bool begun, Language language) {
  const int status = refuse("publish", trouble.message, language);
  if (trouble.cause == Cause::exists || trouble.cause == Cause::no_secret) return status;
  const Words going_on{"Trang trên máy chủ vẫn dùng được. Chạy lại đúng lệnh này để đăng tiếp từ chỗ dừng.\n",
                       "The site on the server is in order. Run the same command again to go on from here.\n"};
  const Words from_new{"Lần chạy này chưa đổi gì trên máy chủ. Chạy lại đúng lệnh này khi muốn đăng.\n",
                       "This run changed nothing on the server. Run the same command again to publish.\n"};
  print(stderr, in(begun ? going_on : from_new, language));
  return trouble.cause == Cause::interrupted ? by_an_interrupt : status;
}

int say_half_verified(const Verification& verified, Language language) {
  const std::string looked_at = std::to_string(verified.looked_at), all = std::to_string(verified.looked_at + verified.left.size());
  refuse("publish", {"đã dừng theo yêu cầu: trang đã đăng xong, mới xem lại " + looked_at + " trong " + all + " tệp",
                     "stopped as you asked: the site is published, " + looked_at + " of " + all + " files were looked at"}, language);
  print(stderr, in({"Chạy lại với --verify để xem nốt.\n", "Run again with --verify to look at the rest.\n"}, language));
  return by_an_interrupt;
}

int say(PublishAnswer& answer, const Arguments& arguments) {
  const Language language = arguments.language;
  print(stdout, arguments.value("--format") == "json" ? publish_as_json(answer) : publish_as_text(answer, language));
  if (answer.report.refusal) {
    refuse("publish", *answer.report.refusal, language);
    return stopped;
  }
  if (!answer.verified) return done;
  if (!answer.verified->left.empty()) return say_half_verified(*answer.verified, language);
  return answer.verified->faults.empty() ? done : stopped;
}

int run_publish(const Arguments& arguments) {
  const Language language = arguments.language;
  const double start = steady_seconds();
  watch_interrupts();
  PublicationOptions options;
  if (const auto wrong = read_options(arguments, options)) return refuse("publish", *wrong, language);
  const auto chosen = chosen_target(arguments);
  if (!chosen) return refuse("publish", chosen.failure().message, language);
  const PublishTarget& target = chosen.value().target;
  options.memory = chosen.value().memory;
  options.publisher = publisher_name();
  options.keep = target.keep;
  options.connections = target.connections;
  const std::string output = arguments.has("--output") ? arguments.value("--output") : join_path(chosen.value().site, "output");
  const auto release = arguments.has("--rollback") ? earlier_release(options.memory, disk()) : built_release(output, disk());
  if (!release) return refuse("publish", release.failure().message, language);
  if (arguments.has("--verify") && chosen.value().base_url.empty())
    return refuse("publish", {"--verify cần 'base_url' trong congbo.json", "--verify needs 'base_url' in congbo.json"}, language);
  const auto opened = open_target(target, disk());
  if (!opened) return say_trouble({Cause::no_secret, opened.trouble().message}, false, language);
  if (opened->warning) print(stderr, (language == Language::vi ? "cảnh báo: " : "warning: ") + in(opened->warning->what, language) + "\n");
  // A roll-back publishes what was published before: there is nothing to ask.
  std::optional<std::vector<ChangedText>> changed;
  if (!arguments.has("--rollback"))
    options.last_word = [&](const PublicationReport& planned) {
      changed = look_at_changed_texts(arguments, chosen.value(), release.value(), planned);
      return settle_changed_texts(arguments, chosen.value(), release.value(), planned, *changed);
    };
  PublishLine line(language);
  auto report = publish(release.value(), opened->opener, options, disk(), [&](const PublicationProgress& progress) { line.show(progress); });
  line.clear();
  if (!report) return say_trouble(report.trouble(), line.begun(), language);
  PublishAnswer answer{target.name, place_of(target), chosen.value().base_url, options.dry_run, release.value().restores, std::move(*report), {}, {}, 0};
  if (!changed && !arguments.has("--rollback")) changed = look_at_changed_texts(arguments, chosen.value(), release.value(), answer.report);
  if (changed) answer.changed = std::move(*changed);
  if (arguments.has("--verify") && answer.report.done)
    if (const Outcome noted = verify(chosen.value(), release.value(), answer, line); !noted) return refuse("publish", noted.failure().message, language);
  answer.seconds = std::round((steady_seconds() - start) * 1000) / 1000;
  return say(answer, arguments);
}

}  // namespace

const Command publish_command{"publish", "[SITE]", 0, 1,
    {"đăng trang: từ output/ lên máy chủ", "publishes the site: output/ → server"},
    {"Chỉ gửi những gì khác với lần đăng trước; người đọc không bao giờ gặp trang dở dang; bị ngắt thì chạy lại đúng lệnh để đăng tiếp. "
     "Đích khai trong 'publish' của congbo.json; mật khẩu ở biến CONGBO_PASSWORD, netrc hoặc 'secret_file'.",
     "Sends only what differs from the last publication; no reader meets a half-published site; cut off, the same command goes on. Targets stand "
     "in 'publish' of congbo.json; passwords in CONGBO_PASSWORD, netrc or 'secret_file'."},
    {{"--target", "NAME", {"đích, nếu có nhiều", "the target, where there are several"}},
     {"--output", "DIR", {"thư mục đã dựng (mặc định: SITE/output)", "the folder that was built (default: SITE/output)"}},
     {"--dry-run", "", {"chỉ in những gì sẽ làm", "only print what would be done"}},
     {"--delete", "N", {"cho phép xóa đúng N tệp, khi nhiều hơn 20 và hơn một phần mười", "allow exactly N deletions, where they are over 20 and a tenth"}},
     {"--verify", "", {"rồi tải các trang đã đổi như người đọc và so sánh", "then fetch changed pages as a reader would, and compare"}},
     {"--rollback", "", {"đăng lại lần trước đó (giữ năm lần gần nhất)", "publish the one before (the last five are kept)"}},
     {"--mended", "", {"lời văn đã đăng nay khác là do sửa bản chuyển đổi: không hỏi", "published texts that changed are mended conversions: nothing is asked"}},
     {"--correction", "TEXT", {"lời văn đã đăng nay khác là đính chính: ghi câu này vào từng văn bản rồi dừng, để dựng lại", "published texts that changed are corrections: write this sentence into each document and stop, to build again"}},
     {"--strict", "", {"lời văn đã đăng nay khác mà chưa ai trả lời thì dừng, không đăng: cho script và lịch chạy đêm", "stop, publishing nothing, where a published text changed and nobody has answered: for scripts and nightly runs"}},
     {"--generation", "N", {"đã lấy nội dung của lần đăng số N do nơi khác đăng", "the content of publication N, made elsewhere, was taken over"}},
     {"--take-over", "", {"tiếp quản lần đăng đã chết của máy khác", "take over from another machine's publication that died"}},
     {"--format", "text|json", {"cách in kết quả", "how to print the result"}}},
    run_publish};

}  // namespace congbo
