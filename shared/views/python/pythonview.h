#pragma once

#include "shared/journal/journal.h"
#include "shared/script/pythonscript.h"
#include "shared/views/python/pythonprogress.h"

#include <QWidget>

#include <memory>

namespace soquete {

namespace Ui {
class PythonView;
}
class PythonListing;
class Selection;

/**
 * The Python program that does what a window does. Highlights the line of the latest step and the
 * one at which the program waits, for the chosen connection or else the newest one.
 */
class PythonView final : public QWidget
{
    Q_OBJECT

public:
    PythonView(const EventLog &log, Selection *selection, QWidget *parent = nullptr);
    ~PythonView() override;

    /** Sets what the program does. Written only while the view is visible. */
    void setScript(const PythonScript &script);

    /** Shows the log's events up to @p end. */
    void readTo(qint64 end);
    void clear();

    [[nodiscard]] PythonStyle style() const;
    void setStyle(PythonStyle style);

    /** Writes the program to the file @p name. Shows a notice and returns false on failure. */
    bool save(const QString &name);

    [[nodiscard]] const PythonListing &listing() const;

private:
    void retranslate();
    void write();
    void mark();
    void follow();
    void askWhere();
    [[nodiscard]] QString text() const;
    [[nodiscard]] int lineOf(PythonStep step) const;
    [[nodiscard]] static QString describeSeen(const PythonPlace &place);
    [[nodiscard]] static QString describeWaiting(PythonStep step);

    const EventLog &m_log;
    Selection *const m_selection;
    qint64 m_read; ///< how far the log was read
    PythonScript m_script;
    PythonProgress m_progress;
    PythonLines m_lines;
    bool m_isDue = true; ///< the listing is outdated
    const std::unique_ptr<Ui::PythonView> m_ui;
};

} // namespace soquete
