#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>
#include <QWindow>

/** What a window says to a person, wherever it says it. The main thread only. */
namespace soquete::test {

struct ShownText
{
    QString where;
    QString text;
};

using ShownTexts = QList<ShownText>;

/** @p text as a label or a tool tip shows it that takes what looks like HTML for it. */
inline QString asGuessed(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

/** @p text where & marks the key, and && stands for itself. */
inline QString asMnemonic(QString text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1);
    return text;
}

inline QString asLabel(const QLabel *label)
{
    switch (label->textFormat()) {
    case Qt::AutoText:
        return label->buddy() ? asMnemonic(asGuessed(label->text())) : asGuessed(label->text());
    case Qt::PlainText:
        return label->buddy() ? asMnemonic(label->text()) : label->text();
    case Qt::RichText:
    case Qt::MarkdownText:
        break;
    }
    QTextDocument document;
    if (label->textFormat() == Qt::RichText)
        document.setHtml(label->text());
    else
        document.setMarkdown(label->text());
    return document.toPlainText();
}

/** The cells of @p view, and their tool tips. */
inline void collectCells(const QAbstractItemView *view, const QString &where, ShownTexts *texts)
{
    const QAbstractItemModel *const model = view->model();
    if (!model)
        return;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const auto *const delegate =
                    qobject_cast<const QStyledItemDelegate *>(view->itemDelegateForIndex(index));
            const QVariant value = index.data();
            texts->append(
                    { where + QStringLiteral(", cell"),
                      delegate ? delegate->displayText(value, view->locale()) : value.toString() });
            texts->append({ where + QStringLiteral(", tool tip of a cell"),
                            asGuessed(index.data(Qt::ToolTipRole).toString()) });
        }
    }
}

/** The tool tips that come up while the mouse wanders over @p area, which is painted. */
inline void collectToolTips(QAbstractScrollArea *area, const QString &where, ShownTexts *texts)
{
    constexpr int kAcross = 24; // pixels from one place to the next
    constexpr int kDown = 8;
    QString before;
    for (int y = 0; y < area->viewport()->height(); y += kDown) {
        for (int x = 0; x < area->viewport()->width(); x += kAcross) {
            const QPoint place(x, y);
            QHelpEvent help(QEvent::ToolTip, place, area->viewport()->mapToGlobal(place));
            QCoreApplication::sendEvent(area->viewport(), &help);
            const QString text = QToolTip::text();
            if (text != before)
                texts->append({ where + QStringLiteral(", tool tip of a place"), asGuessed(text) });
            before = text;
        }
    }
    QToolTip::hideText();
}

/** All that @p window and its parts say just now, but for what a person is writing. */
inline ShownTexts shownTexts(QWidget *window)
{
    ShownTexts texts;
    if (window->windowHandle())
        texts.append({ QStringLiteral("window title"), window->windowHandle()->title() });
    QWidgetList widgets = window->findChildren<QWidget *>();
    widgets.prepend(window);
    for (QWidget *const widget : widgets) {
        const QString where = QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName();
        const auto add = [&](const char *what, const QString &text) {
            texts.append({ where + QString::fromLatin1(what), text });
        };
        add(", tool tip", asGuessed(widget->toolTip()));
        add(", spoken name", widget->accessibleName());
        add(", spoken description", widget->accessibleDescription());
        for (const QAction *const action : widget->actions()) {
            add(", action", asMnemonic(action->text()));
            add(", tool tip of an action", asGuessed(action->toolTip()));
        }
        if (const auto *const label = qobject_cast<const QLabel *>(widget))
            add("", asLabel(label));
        if (const auto *const button = qobject_cast<const QAbstractButton *>(widget))
            add("", asMnemonic(button->text()));
        if (const auto *const edit = qobject_cast<const QPlainTextEdit *>(widget))
            add("", edit->toPlainText());
        if (const auto *const line = qobject_cast<const QLineEdit *>(widget))
            add(", placeholder", line->placeholderText());
        if (const auto *const tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(", tab", asMnemonic(tabs->tabText(i)));
        }
        if (const auto *const box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                add(", item", box->itemText(i));
        }
        if (const auto *const view = qobject_cast<const QAbstractItemView *>(widget))
            collectCells(view, where, &texts);
        else if (auto *const area = qobject_cast<QAbstractScrollArea *>(widget);
                 area && area->isVisible() && !qobject_cast<QPlainTextEdit *>(widget))
            collectToolTips(area, where, &texts);
    }
    return texts;
}

} // namespace soquete::test
