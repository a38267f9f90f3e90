#pragma once

namespace soquete {

struct CommandLine;

/** Writes the script that @p commandLine asks for to standard output. Returns the exit code. */
[[nodiscard]] int writePythonScript(const CommandLine &commandLine);

} // namespace soquete
