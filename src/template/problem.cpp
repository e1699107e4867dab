#include "template/problem.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>

#include "base/message.h"

namespace congbo {
namespace {

struct Row {
  TemplateFault fault;
  std::string_view id;
  std::string_view vi;
  std::string_view en;
};

// In the order of TemplateFault.
constexpr std::array rows{
    Row{TemplateFault::tag_not_closed, "tag-not-closed",
        "Thẻ mở bằng “{0}” mà không có “{1}” để đóng.",
        "The tag opened with “{0}” is never closed with “{1}”."},
    Row{TemplateFault::tag_empty, "tag-empty", "Thẻ không có tên bên trong.",
        "The tag has no name in it."},
    Row{TemplateFault::bad_name, "bad-name",
        "Tên “{0}” không hợp lệ: trong tên không được có khoảng trắng, gạch đứng hay phần rỗng "
        "giữa các dấu chấm.",
        "The name “{0}” is not valid: it may not hold white space, a bar, or an empty part between "
        "dots."},
    Row{TemplateFault::bad_delimiters, "bad-delimiters",
        "Cặp dấu thẻ “{0}” không hợp lệ: cần đúng hai chuỗi, cách nhau bằng khoảng trắng, không có "
        "dấu bằng.",
        "The delimiters “{0}” are not valid: two strings are needed, with white space between "
        "them and no equals sign in them."},
    Row{TemplateFault::unknown_filter, "unknown-filter",
        "Không có bộ lọc tên là “{0}”; chỉ có url, attr và js.",
        "There is no filter named “{0}”; there are url, attr and js."},
    Row{TemplateFault::section_not_closed, "section-not-closed",
        "{0} mở ra mà không được đóng lại.", "{0} is never closed."},
    Row{TemplateFault::section_crossed, "section-crossed",
        "{0} đứng ở chỗ cần đóng {1}, mở tại dòng {2}, cột {3}.",
        "{0} stands where {1}, opened at line {2}, column {3}, is still to be closed."},
    Row{TemplateFault::close_without_open, "close-without-open",
        "{0} đóng một phần chưa từng được mở.", "{0} closes what was never opened."},
    Row{TemplateFault::nesting_too_deep, "nesting-too-deep", "Các phần lồng nhau quá {0} tầng.",
        "Sections are nested more than {0} deep."},
    Row{TemplateFault::lost_in_parent, "lost-in-parent",
        "{0} đứng ngay trong {1} nên sẽ bị bỏ đi; ở đó chỉ các khối “$” được giữ.",
        "{0} stands directly inside {1} and would be dropped; only “$” blocks count there."},
    Row{TemplateFault::missing_partial, "missing-partial", "Không có mẫu tên là “{0}”.",
        "There is no template named “{0}”."},
    Row{TemplateFault::endless_partial, "endless-partial", "Các mẫu gọi nhau không có lối ra: {0}.",
        "Templates include each other with no way out: "
        "{0}."},
    Row{TemplateFault::duplicate_template, "duplicate-template", "Có hai mẫu cùng tên “{0}”.",
        "Two templates are named “{0}”."},
    Row{TemplateFault::set_too_large, "set-too-large", "Bộ mẫu lớn hơn {0} byte.",
        "The set of templates is larger than {0} bytes."},
    Row{TemplateFault::template_not_found, "template-not-found", "Không có mẫu tên là “{0}”.",
        "There is no template named “{0}”."},
    Row{TemplateFault::partials_too_deep, "partials-too-deep",
        "Gọi mẫu “{0}” khi đã lồng nhau {1} tầng mẫu.",
        "“{0}” is included {1} templates deep, which is as deep as they may go."},
    Row{TemplateFault::page_too_large, "page-too-large", "Trang dựng ra lớn hơn {0} byte.",
        "The page grows beyond {0} bytes."},
    Row{TemplateFault::too_many_steps, "too-many-steps", "Dựng trang mất hơn {0} bước.",
        "The page takes more than {0} steps."},
    Row{TemplateFault::name_not_found, "name-not-found", "Trong dữ liệu không có tên “{0}”.",
        "The data hold no “{0}”."},
    Row{TemplateFault::not_declared_html, "not-declared-html",
        "“{0}” được viết thẳng, không thoát ký tự, mà không phải là HTML đã khai báo.",
        "“{0}” is written unescaped, and was not declared to be HTML."},
    Row{TemplateFault::not_text, "not-text",
        "“{0}” là danh sách hoặc đối tượng, không viết ra thành chữ được.",
        "“{0}” is a list or an object, which cannot be written as text."},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].fault) != i) return false;
  }
  return rows.size() == static_cast<std::size_t>(TemplateFault::not_text) + 1;
}
static_assert(in_order());

const Row& row_of(TemplateFault fault) {
  return rows[static_cast<std::size_t>(fault)];
}

} // namespace

std::string_view id_of(TemplateFault fault) {
  return row_of(fault).id;
}

Words sentence_of(const TemplateProblem& problem) {
  const Row& row = row_of(problem.fault);
  return {fill(row.vi, problem.arguments, Language::vi),
          fill(row.en, problem.arguments, Language::en)};
}

void sort_problems(std::vector<TemplateProblem>& problems) {
  std::ranges::stable_sort(problems, {}, [](const TemplateProblem& problem) {
    return std::tie(problem.place, problem.fault);
  });
}

} // namespace congbo
