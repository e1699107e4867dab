// What must not be done to a public site without a word from a person.

#include "base/moment.h"
#include "publish/publication.h"

namespace congbo {
namespace {

Words lock_words(const LockNote& lock) {
  const bool readable = lock.time != 0;
  return {"đang có lần đăng khác: " + (readable ? "'" + lock.publisher + "', bắt đầu " + minute_in_vietnam(lock.time) : "không rõ của ai") +
              "; chờ xong, hoặc nếu chắc chắn lần ấy đã chết thì thêm --take-over",
          "another publication is under way: " + (readable ? "'" + lock.publisher + "', begun " + minute_in_vietnam(lock.time) : "nobody can tell whose") +
              "; wait for it, or add --take-over if you are sure that it died"};
}

Words generation_words(const Survey& survey) {
  const std::string n = std::to_string(survey.generation);
  if (survey.generation == 0)
    return {"trên máy chủ không có danh sách của lần đăng số " + std::to_string(survey.known) +
                ": 'url' nay là chỗ khác, hoặc có ai đã xóa hay khôi phục thư mục; nếu đúng chỗ, chạy lại với --generation 0",
            "the server does not have the manifest of publication " + std::to_string(survey.known) +
                ": 'url' is another place now, or somebody cleared or restored the folder; if the place is right, run again with --generation 0"};
  const std::string known_vi = survey.known ? "chỉ biết đến lần số " + std::to_string(survey.known) : "chưa biết lần nào";
  const std::string known_en = survey.known ? "publication " + std::to_string(survey.known) : "none";
  return {"máy chủ có lần đăng số " + n + " của '" + survey.publisher + "' lúc " + minute_in_vietnam(survey.time) + ", còn máy này " + known_vi +
              "; lấy thư mục content/ và congbo.json mới nhất của nơi ấy về, congbo build, rồi chạy lại với --generation " + n,
          "the server has publication " + n + " by '" + survey.publisher + "', " + minute_in_vietnam(survey.time) + ", while this machine knows " +
              known_en + "; take over that publisher's newest content/ and congbo.json, run congbo build, then again with --generation " + n};
}

Words foreign_words(const Plan& plan) {
  std::string paths;
  for (const ForeignFile& file : plan.foreign)
    if (!file.kept) paths += (paths.empty() ? "'" : ", '") + file.path + "'";
  return {"trên máy chủ có tệp trùng tên không phải do congbo đăng: " + paths +
              "; tự xóa hoặc đổi tên trên máy chủ, hoặc ghi vào 'keep' để giữ tệp của họ",
          "the server holds files of the same names that congbo did not publish: " + paths +
              "; remove or rename them there yourself, or name them in 'keep' to leave theirs"};
}

Words removal_words(std::size_t count, std::size_t all) {
  const std::string n = std::to_string(count), of = std::to_string(all);
  const bool much_smaller = count > all / 2;
  return {(much_smaller ? "bản dựng nhỏ hơn hẳn bản đang công bố (content/ có thiếu gì không?): " : "") + std::string("sẽ xóa ") + n + " trong " + of +
              " tệp trên máy chủ; xem bằng --dry-run, nếu đúng ý thì chạy lại với --delete " + n,
          (much_smaller ? "the build is much smaller than what is published (does content/ lack anything?): " : "") + n + " of " + of +
              " files on the server would be removed; look with --dry-run, and run again with --delete " + n + " if that is meant"};
}

}  // namespace

std::optional<Words> refusal_of(const Survey& survey, const Plan& plan, const PublicationOptions& options) {
  if (survey.lock && !survey.own_lock && !options.take_over) return lock_words(*survey.lock);
  const bool lost = survey.generation == 0 && survey.known != 0;
  if ((!survey.expected || lost) && options.generation != survey.generation) return generation_words(survey);
  for (const ForeignFile& file : plan.foreign)
    if (!file.kept) return foreign_words(plan);
  std::size_t removals = 0;
  for (const PlanStep& step : plan.steps) removals += step.kind == StepKind::remove && step.reason == StepReason::not_made;
  const std::size_t there = plan.unchanged + plan.count(StepKind::replace) + removals;
  if (options.removals ? *options.removals != removals && removals > 0 : removals > removals_allowed(there))
    return removal_words(removals, there);
  return std::nullopt;
}

}  // namespace congbo
