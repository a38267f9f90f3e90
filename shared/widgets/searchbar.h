#pragma once

#include <QTimer>
#include <QWidget>

#include <memory>

namespace soquete {

namespace Ui {
class SearchBar;
}

/** A search field with the number of matches and buttons for the next and the previous one. */
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);
    ~SearchBar() override;

    [[nodiscard]] QString needle() const;

    /** Shows that match @p current, from 1, of @p count is the current one; 0: none is. */
    void showHits(int current, int count);

    /** Takes the focus and selects the text. */
    void activate();

signals:
    /** The text has changed. Emitted shortly after the last key press, so that typing is fluent. */
    void needleChanged(const QString &needle);
    void nextRequested();
    void previousRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const std::unique_ptr<Ui::SearchBar> m_ui;
    QTimer m_pause{ this };
    int m_current = 0;
    int m_count = 0;
};

} // namespace soquete
