#pragma once

#include "shared/protocol/dialect.h"
#include "shared/views/messages/messagefilter.h"
#include "shared/views/messages/messagemodel.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace soquete {

namespace Ui {
class MessageView;
}
class EmptyHint;
class Selection;
enum class ExportFormat;

/** The message log of a window. Follows its end while it is scrolled there. */
class MessageView final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(const EventLog &log, QWidget *parent = nullptr);
    ~MessageView() override;

    /** Follows and changes @p selection, which must outlive this. */
    void setSelection(Selection *selection);

    /** Shows the log's events up to @p end. */
    void readTo(qint64 end);
    void clear();

    /** Offers the dialects that findings suggest in place of @p agreed; see adoptRequested(). */
    void setAdoptable(const std::optional<Dialect> &agreed);

    /** Shows only connection @p number; 0: all. */
    void showConnection(quint32 number);

    /** Sets the text shown while the view is empty. */
    void setEmptyHint(const QString &text);

    [[nodiscard]] const MessageModel &model() const { return m_model; }

signals:
    void adoptRequested(const soquete::Event &finding);

private:
    void connectControls();
    void addShortcuts();
    void retranslate();
    void showDropped(qint64 dropped);
    void onCurrentChanged();
    void onEventChosen();
    void onFiltered();
    void goToHit(int distance);
    void copySelection() const;
    void exportRows(ExportFormat format, const QString &ending);
    void showExportError(const QString &name, const QString &error);

    MessageModel m_model;
    MessageFilter m_filter{ &m_model };
    Selection *m_selection = nullptr;
    const std::unique_ptr<Ui::MessageView> m_ui;
    EmptyHint *m_hint = nullptr;
    bool m_isAdding = false; ///< rows change: the user does not move the scroll bar
};

} // namespace soquete
