// gainsay_measure: runs a command and prints its seconds, its peak of memory and its exit status, as part of a table.
// The command's own output is dropped.

#include <sys/resource.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: gainsay_measure COMMAND [ARGUMENT…]\n");
        return 2;
    }
    auto const begin = std::chrono::steady_clock::now();
    pid_t const child = fork();
    if (child == -1) {
        std::perror("gainsay_measure: fork");
        return 2;
    }
    if (child == 0) {
        int const nowhere = open("/dev/null", O_RDWR);
        if (nowhere == -1 || dup2(nowhere, STDOUT_FILENO) == -1 || dup2(nowhere, STDERR_FILENO) == -1) { _exit(127); }
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (wait4(child, &status, 0, &used) == -1) {
        std::perror("gainsay_measure: wait4");
        return 2;
    }
    std::chrono::duration<double> const wall = std::chrono::steady_clock::now() - begin;
    double const processor = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                             static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    int const result = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    fmt::print("{:.2f} s | {:.2f} s | {} MiB | {}\n", wall.count(), processor, used.ru_maxrss / 1024, result);
    return 0;
}
