#pragma once

#include <QString>

#include <functional>

class QTableView;

namespace soquete {

/** Gives @p table the look that all tables here have. */
void setUpTable(QTableView *table);

/**
 * Makes rows as high as the font wants, and each column as wide as @p typicalText says its contents
 * are, or its title. A column whose typical text is empty keeps its width.
 */
void fitTable(QTableView *table, const std::function<QString(int column)> &typicalText);

} // namespace soquete
