// How long it takes until a listening server window has been painted, against a bare Qt window:
//
//     startup server      startup bare
//
// Each ends as soon as its window is there; time them in turn. Needs a display, or
// QT_QPA_PLATFORM=offscreen.

#include "app/application.h"
#include "app/commandline/commandline.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "server/window/serverwindow.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

using namespace soquete;
using namespace Qt::StringLiterals;

namespace {

/** Calls @p done once @p widget was painted for the first time. */
class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget *widget, std::function<void()> done)
        : QObject(widget)
        , m_done(std::move(done))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, m_done);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_done;
};

int runBare()
{
    QMainWindow window;
    window.setCentralWidget(new QLabel(u"Soquete"_s));
    window.resize(1120, 640);
    new FirstPaint(window.centralWidget(), [] { QCoreApplication::quit(); });
    window.show();
    return QCoreApplication::exec();
}

int runServer()
{
    Language language;
    language.use(Language::preferred());
    Appearance appearance;
    Application application(&language, &appearance);
    ServerOptions options;
    options.port = 0;
    ServerWindow *const window = application.windows().openServer(options);
    bool painted = false;
    const auto endWhenReady = [&] {
        if (painted && window->server().state() == Server::State::Listening)
            QCoreApplication::exit(0);
    };
    new FirstPaint(window->centralWidget(), [&] {
        painted = true;
        endWhenReady();
    });
    QObject::connect(&window->server(), &Server::stateChanged, window, endWhenReady);
    window->start();
    const int result = QCoreApplication::exec();
    std::_Exit(result); // as little of the ending as of the beginning is missing from the other
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const bool bare = QCoreApplication::arguments().value(1) == "bare"_L1;
    return bare ? runBare() : runServer();
}
