#!/usr/bin/env python3
"""Checks scripts without running them: that they are Python, and import what they use and no more.

    check.py SCRIPT …

On standard output, a line for each thing that is wrong. Exit status: 0 nothing is, 1 otherwise.
"""

import ast
import sys

STANDARD = {"os", "socket", "sys", "threading", "time"}


def complaints(text):
    tree = ast.parse(text, feature_version=(3, 8))
    imported = set()
    used = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            yield "imports from {}".format(node.module)
        elif isinstance(node, ast.Name):
            used.add(node.id)
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id.isupper():
                    if text.count(target.id) < 2:
                        yield "{} is never used".format(target.id)
    for name in imported - used:
        yield "{} is imported and not used".format(name)
    for name in imported - STANDARD:
        yield "{} is not expected".format(name)
    for name in (STANDARD & used) - imported:
        yield "{} is used and not imported".format(name)
    for number, line in enumerate(text.splitlines(), 1):
        if line != line.rstrip():
            yield "line {} ends in blanks".format(number)


def main():
    wrong = False
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            for complaint in complaints(file.read()):
                print("{}: {}".format(name, complaint))
                wrong = True
    sys.exit(wrong)


if __name__ == "__main__":
    main()
