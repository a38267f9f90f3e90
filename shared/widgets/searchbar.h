#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace soquete {

/** A line to search with, the number of hits, and a way from one to the next. */
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    [[nodiscard]] QString needle() const;

    /** Says that @p current, from 1, of @p count hits is shown; 0: none of them. */
    void showHits(int current, int count);

    /** Takes the keyboard, with what was searched last selected. */
    void activate();

signals:
    /** Another text is searched for: said a moment after the last key, so that typing never waits.
     */
    void needleChanged(const QString &needle);
    void nextRequested();
    void previousRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QLineEdit *const m_text;
    QLabel *const m_hits;
    QToolButton *const m_previous;
    QToolButton *const m_next;
    QTimer m_pause{ this };
    int m_current = 0;
    int m_count = 0;
};

} // namespace soquete
