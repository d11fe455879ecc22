import '@hannun/shared/theme.css';
import '../components/base.css';
