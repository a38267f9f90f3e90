#pragma once

#include <QString>

#include <functional>

class QTableView;

namespace soquete {

/** Applies the common look of all tables to @p table. */
void setUpTable(QTableView *table);

/**
 * Fits the height of the rows to the font, and the width of each column to @p typicalText or its
 * title, whichever is wider. A column without a typical text keeps its width.
 */
void fitTable(QTableView *table, const std::function<QString(int column)> &typicalText);

} // namespace soquete
