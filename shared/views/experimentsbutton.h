#pragma once

#include <QPointer>
#include <QToolButton>

class QDialog;
class QPushButton;

namespace soquete {

/** Opens the controls of a window's experiments, and always shows how many are on. */
class ExperimentsButton final : public QToolButton
{
    Q_OBJECT

public:
    /** Shows @p panel in a dialog, and owns it. */
    explicit ExperimentsButton(QWidget *panel, QWidget *parent = nullptr);

    /** How many experiments are on. */
    void setCount(int count);

    /** Opens the panel, or brings it to the front. */
    void open();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildDialog();
    void retranslate();

    QWidget *const m_panel;
    QDialog *m_dialog = nullptr; ///< built when first opened
    QPushButton *m_close = nullptr;
    int m_count = 0;
};

} // namespace soquete
