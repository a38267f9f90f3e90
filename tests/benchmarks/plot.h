#pragma once

#include <QStringList>

#include <vector>

/** Bars of ratios to the POSIX server, with a mark for what is wanted. */
class Plot final
{
public:
    struct Row
    {
        QString name;
        std::vector<double> ratios; ///< one for each server
        double wanted = 1;
        bool moreIsBetter = true;
    };

    void add(Row row) { m_rows.push_back(std::move(row)); }

    /** Draws it into the PNG file @p file; @p servers: what the ratios of a row belong to. */
    [[nodiscard]] bool save(const QString &file, const QStringList &servers) const;

private:
    std::vector<Row> m_rows;
};
