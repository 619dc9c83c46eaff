// What every step of one layout shares. Belongs to one call of layOut().
#ifndef VANTHU_LAYOUT_CONTEXT_H_
#define VANTHU_LAYOUT_CONTEXT_H_

#include "document/document.h"
#include "fonts/measure.h"
#include "layout/coverage.h"
#include "layout/faults.h"
#include "layout/outline.h"
#include "layout/profile.h"
#include "layout/tag_tree.h"

namespace vanthu::layout {

class BoxMemory;

struct Context {
  Context(const document::Document& doc,
          const Profile& format,
          const fonts::Measure& faces,
          BoxMemory* memory = nullptr)
      : profile(format),
        measure(faces),
        boxes(memory),
        faults(doc),
        coverage(faces, faults),
        outline(tags) {}
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  const Profile& profile;
  const fonts::Measure& measure;
  BoxMemory* boxes;  ///< may be null
  Faults faults;
  Coverage coverage;
  TagTree tags;
  Outline outline;
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_CONTEXT_H_
