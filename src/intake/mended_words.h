// What was done to the words of a cell to make them clean, told as notes.
//
// Inside intake/ only. Pure.
#ifndef VANTHU_INTAKE_MENDED_WORDS_H_
#define VANTHU_INTAKE_MENDED_WORDS_H_

#include <string>
#include <vector>

#include "intake/cell_text.h"
#include "intake/intake.h"

namespace vanthu::intake {

/// The words of `read`, which readText() made of the cell, spaces and lines `asWritten` or with one
/// space between words. Every change is added to `notes`. REQUIRES: `read` has no fault.
std::string mendedWords(const sheet::Cell& cell,
                        const CellText& read,
                        bool asWritten,
                        std::vector<Note>& notes);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_MENDED_WORDS_H_
