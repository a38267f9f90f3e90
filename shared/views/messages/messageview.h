#pragma once

#include "shared/protocol/dialect.h"
#include "shared/views/messages/messagefilter.h"
#include "shared/views/messages/messagemodel.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QMenu;
class QTableView;
class QToolButton;

namespace soquete {

class EmptyHint;
class MessageDetail;
class SearchBar;
class Selection;
enum class ExportFormat;

/**
 * The message log of a window: to follow, to filter, to search and to export. It follows its end
 * while it is scrolled there.
 */
class MessageView final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(const EventLog &log, QWidget *parent = nullptr);

    /** Follows @p selection, which must live longer, and tells it what is chosen here. */
    void setSelection(Selection *selection);

    /** Shows the log's events up to @p end. */
    void readTo(qint64 end);
    void clear();

    /** Offers the dialects that findings suggest instead of @p agreed; see adoptRequested(). */
    void setAdoptable(const std::optional<Dialect> &agreed);

    /** Shows connection @p number alone; 0: all. */
    void showConnection(quint32 number);

    /** Sets the text shown while the view is empty. */
    void setEmptyHint(const QString &text);

    [[nodiscard]] const MessageModel &model() const { return m_model; }

signals:
    void adoptRequested(const soquete::Event &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildBar();
    void addShortcuts();
    void retranslate();
    void showDropped(qint64 dropped);
    void onCurrentChanged();
    void onEventChosen();
    void onFiltered();
    void search();
    void goToHit(int distance);
    void copySelection() const;
    void exportRows(ExportFormat format);
    void sayNotExported(const QString &name, const QString &error);

    MessageModel m_model;
    MessageFilter m_filter{ &m_model };
    Selection *m_selection = nullptr;
    SearchBar *m_search = nullptr;
    QComboBox *m_show = nullptr;
    QComboBox *m_time = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_export = nullptr;
    QMenu *m_exportMenu = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_dropped = nullptr;
    MessageDetail *m_detail = nullptr;
    EmptyHint *m_hint = nullptr;
    bool m_adding = false; ///< rows come or go: the scroll bar moves by itself
};

} // namespace soquete
