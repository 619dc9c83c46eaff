// Templates made to hurt: large, repetitive, mutated. Work is counted in allocations, not in time.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "markup/yaml.h"
#include "unit/markup/markup_probe.h"

namespace {

std::atomic<size_t> allocatedBytes{0};

}  // namespace

// Not to be inlined: the compiler would take free() for the wrong partner of new.
[[gnu::noinline]] void* operator new(size_t size) {
  allocatedBytes += size;
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr)
    throw std::bad_alloc();
  return memory;
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, size_t) noexcept {
  std::free(memory);
}

namespace vanthu::markup {
namespace {

const char* const kPatterns[] = {
    "{{ x }}",
    "{{",
    "{%",
    "{% if x %}a{% endif %}",
    "**a ",
    "*",
    "***a** ",
    "\\*",
    "| a ",
    "a\n| b |\n|---|\n",
    "{{ ' }}",
    "{{ x | hoa | hoa }} ",
    "::: note\na\n:::\n",
    "# a\n",
    "- a\n",
    "{% if x %}\n{% endif %}\n",
    "{% for a in b %}\n",
    "{% endif %}\n",
    "\n",
    "   ",
    "1.1.",
    "ế",
    "{% if x %}",
    "{{ (((( }}",
    "[[",
};

std::string repeat(std::string_view pattern, size_t bytes) {
  std::string out;
  while (out.size() < bytes)
    out += pattern;
  return out;
}

size_t costOf(const std::string& text) {
  const testing::MemoryWorld world = worldOf(text);
  const size_t before = allocatedBytes;
  (void)parseTemplate("thu", world);
  return allocatedBytes - before;
}

TEST(Robustness, WorkGrowsWithTheSizeOfTheTemplateAndNotFaster) {
  for (const char* pattern : kPatterns) {
    const size_t single = costOf(repeat(pattern, 32 * 1024));
    const size_t twice = costOf(repeat(pattern, 64 * 1024));
    EXPECT_LT(twice, 3 * single) << pattern;
    const size_t field = allocatedBytes;
    (void)parseMarkdown(repeat(pattern, 32 * 1024));
    const size_t fieldSingle = allocatedBytes - field;
    (void)parseMarkdown(repeat(pattern, 64 * 1024));
    EXPECT_LT(allocatedBytes - field - fieldSingle, 3 * fieldSingle) << pattern;
  }
}

TEST(Robustness, ReadsLargeTemplatesOfEveryPattern) {
  for (const char* pattern : kPatterns) {
    const testing::MemoryWorld world = worldOf(repeat(pattern, 128 * 1024));
    const auto tmpl = parseTemplate("thu", world);
    if (!tmpl) {
      EXPECT_FALSE(tmpl.error().empty());
      EXPECT_LE(tmpl.error().size(), 101u);
    }
  }
}

TEST(Robustness, CountsTheFaultsThatAreNotListed) {
  const testing::MemoryWorld world = worldOf(repeat("{{ | }}\n", 130 * 8));
  const auto tmpl = parseTemplate("thu", world);
  ASSERT_FALSE(tmpl.has_value());
  ASSERT_EQ(tmpl.error().size(), 101u);
  EXPECT_EQ(tmpl.error()[100].code, "template.too-many-errors");
  EXPECT_EQ(tmpl.error()[100].message.en, "30 more errors are not listed");
}

TEST(Robustness, NestedYamlEndsInAnError) {
  const std::pair<const char*, const char*> cases[] = {{"[", "yaml.bad-key"},
                                                       {"{", "yaml.bad-key"},
                                                       {"- ", "yaml.too-deep"},
                                                       {"? ", "yaml.bad-key"},
                                                       {"a: {", "yaml.too-deep"},
                                                       {"!", "yaml.syntax"},
                                                       {"&a ", "yaml.syntax"},
                                                       {"\"", "yaml.several-documents"},
                                                       {"'a", "yaml.several-documents"},
                                                       {"|", "yaml.syntax"},
                                                       {">", "yaml.syntax"},
                                                       {"%YAML 1.2\n", "yaml.syntax"},
                                                       {"a: \"\n", "yaml.duplicate-key"}};
  for (const auto& [pattern, code] : cases) {
    const Result<Value> read = readYaml(repeat(pattern, 64 * 1024), "f.yaml");
    ASSERT_FALSE(read) << pattern;
    EXPECT_EQ(read.error().front().code, code) << pattern;
    EXPECT_EQ(read.error().front().where.file, "f.yaml") << pattern;
  }
}

/// A small generator of its own, so that every run mutates alike.
class Mutator {
 public:
  explicit Mutator(uint64_t seed) : state_(seed) {}

  std::string mutate(std::string text) {
    for (uint64_t times = 1 + next() % 4; times > 0 && !text.empty(); --times) {
      const size_t at = next() % text.size();
      switch (next() % 4) {
        case 0:
          text.erase(at, 1 + next() % 8);
          break;
        case 1:
          text.insert(at, kSnippets[next() % std::size(kSnippets)]);
          break;
        case 2:
          text.insert(at, text.substr(next() % text.size(), next() % 40));
          break;
        default:
          text[at] = static_cast<char>(next() % 128);
          break;
      }
    }
    return text;
  }

 private:
  static constexpr const char* kSnippets[] = {"{{",
                                              "}}",
                                              "{%",
                                              "%}",
                                              "|",
                                              "*",
                                              "**",
                                              "\\",
                                              "\n",
                                              ":::",
                                              "'",
                                              "\"",
                                              "#",
                                              "(",
                                              "- ",
                                              "{% endif %}",
                                              "{% for x in y %}",
                                              "---\n",
                                              "[",
                                              "\xE1"};

  uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }

  uint64_t state_;
};

const std::string kRich = R"(---
type: Quyết định
basis: ["a {{ b }}", "{{ c }}"]
signatures: {position: "x", fullName: "{{ y }}"}
tables:
  t:
    columns: [{title: "A", value: "{{ loop.index }}", width: 12}, {title: "B", value: "{{ item.b | so }}"}]
    groupBy: "{{ item.k }}"
    groups: {x: "A. X"}
    total: {label: "T", values: {"B": "{{ items | tong('b') | so }}"}}
---
# Một {{ a }}
{% for x in xs %}
{{ loop.index }}. **{{ x.name | mac_dinh("không") }}**{% if x.y and not z %}, *{{ x.y[0] }}*{% endif %};
{% endfor %}

| A | B |
|:-:|--:|
| 1 | \| 2 |

::: title
Đăng ký
:::

{% appendix title="Danh sách {{ n }}" landscape=auto %}
{% table t over xs %}
{% endappendix %}
)";

TEST(Robustness, MutatedTemplatesGiveATreeOrDiagnostics) {
  testing::MemoryWorld world;
  world.add("templates/thu/template.md", kRich);
  ASSERT_TRUE(parseTemplate("thu", world).has_value());
  Mutator mutator(20261121);
  size_t refused = 0;
  for (int round = 0; round < 1500; ++round) {
    world.add("templates/thu/template.md", mutator.mutate(kRich));
    const auto tmpl = parseTemplate("thu", world);
    if (tmpl)
      continue;
    ++refused;
    for (const Diagnostic& fault : tmpl.error()) {
      EXPECT_FALSE(fault.code.empty());
      EXPECT_FALSE(fault.message.vi.empty());
      EXPECT_FALSE(fault.message.en.empty());
      EXPECT_GE(fault.where.line, 1u) << format(fault, Language::english);
    }
  }
  EXPECT_GT(refused, 150u);
}

}  // namespace
}  // namespace vanthu::markup
