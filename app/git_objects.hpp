#pragma once
// Owners of libgit2's objects, which free them at the end of their scope, and its last error in words.

#include <git2.h>

#include <memory>
#include <string>

namespace gainsay::app {

struct GitFree {
    void operator()(git_object* object) const { git_object_free(object); }
    void operator()(git_commit* commit) const { git_commit_free(commit); }
    void operator()(git_tree* tree) const { git_tree_free(tree); }
    void operator()(git_blob* blob) const { git_blob_free(blob); }
    void operator()(git_index* index) const { git_index_free(index); }
    void operator()(git_diff* diff) const { git_diff_free(diff); }
    void operator()(git_patch* patch) const { git_patch_free(patch); }
    void operator()(git_reference* reference) const { git_reference_free(reference); }
};
template <typename T>
using GitOwned = std::unique_ptr<T, GitFree>;

/// What libgit2 said last, without a full stop.
inline std::string last_git_error() {
    auto const* error = git_error_last();
    return error != nullptr && error->message != nullptr ? error->message : "git gives no reason";
}

}  // namespace gainsay::app
