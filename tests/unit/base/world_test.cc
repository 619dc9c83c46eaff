#include "base/world.h"

#include <gtest/gtest.h>

namespace vanthu {
namespace {

TEST(SafePath, StaysBelowTheFolder) {
  for (const char* path : {"templates/ke-hoach/template.md",
                           "fonts/LiberationSerif-Regular.ttf",
                           "color/sRGB.icc",
                           "a",
                           "templates/_profiles/nd30.yaml"})
    EXPECT_TRUE(isSafePath(path)) << path;
  for (const char* path : {"",
                           "/",
                           "/etc/passwd",
                           "../x",
                           "a/../b",
                           "a/./b",
                           "a//b",
                           "a/",
                           ".hidden",
                           "a/.git/config",
                           "a\\b",
                           "a b",
                           "a/b\n",
                           "tệp",
                           "C:x",
                           "~"})
    EXPECT_FALSE(isSafePath(path)) << path;
  EXPECT_FALSE(isSafePath(std::string_view("a\0b", 3)));
}

TEST(TemplateName, IsAPlainFolderName) {
  EXPECT_TRUE(isTemplateName("quyet-dinh-khen-thuong"));
  EXPECT_TRUE(isTemplateName("mau1"));
  EXPECT_TRUE(isTemplateName(std::string(64, 'a')));
  EXPECT_FALSE(isTemplateName(std::string(65, 'a')));
  for (const char* name :
       {"", "-a", "1a", "Ke-hoach", "_shared", "a_b", "a.b", "a/b", "kế-hoạch", "a "})
    EXPECT_FALSE(isTemplateName(name)) << name;
}

}  // namespace
}  // namespace vanthu
