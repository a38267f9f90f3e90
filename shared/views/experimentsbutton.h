#pragma once

#include <QToolButton>

#include <memory>

class QDialog;

namespace soquete {

namespace Ui {
class ExperimentsButton;
}

/** Opens the controls of a window's experiments, and always shows how many are on. */
class ExperimentsButton final : public QToolButton
{
    Q_OBJECT

public:
    /** Shows @p panel in a dialog, and owns it. */
    explicit ExperimentsButton(QWidget *panel, QWidget *parent = nullptr);
    ~ExperimentsButton() override;

    /** How many experiments are on. */
    void setCount(int count);

    /** Opens the panel, or brings it to the front. */
    void open();

private:
    void retranslate();

    QDialog *const m_dialog;
    const std::unique_ptr<Ui::ExperimentsButton> m_ui; ///< of the dialog
    int m_count = 0;
};

} // namespace soquete
