// The name by which the folders of tables know base/random_id.h.
#ifndef VANTHU_STORE_DATABASE_RANDOM_ID_H_
#define VANTHU_STORE_DATABASE_RANDOM_ID_H_

#include "base/random_id.h"

namespace vanthu::store {

using vanthu::randomId;

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_RANDOM_ID_H_
